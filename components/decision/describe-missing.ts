import { withoutMarks } from '@/components/decision/mark-identifier'
import type { useTranslations } from 'next-intl'
import type { Missing } from '@/lib/policy/decision'

/** What was missing, in words; `mark` is told each identifier among them. */
export function describeMissing(
  missing: Missing,
  t: ReturnType<typeof useTranslations<'decision'>>,
  mark: (identifier: string) => string = (identifier) => identifier,
): string {
  switch (missing.kind) {
    case 'edge':
      return t('missing.edge', { source: withoutMarks(missing.source), target: withoutMarks(missing.target) })
    case 'scope_grant':
      return t('missing.scope_grant', {
        scope: mark(missing.scope),
        audience: mark(missing.audience),
        client: mark(missing.clientId),
      })
    case 'grant':
      return t('missing.grant', {
        modelApi: withoutMarks(missing.modelApiName),
        consumer: withoutMarks(missing.consumerName),
      })
  }
}
