import type { useTranslations } from 'next-intl'
import type { Missing } from '@/lib/policy/decision'

/** What was missing, in words. */
export function describeMissing(missing: Missing, t: ReturnType<typeof useTranslations<'decision'>>): string {
  switch (missing.kind) {
    case 'edge':
      return t('missing.edge', { source: missing.source, target: missing.target })
    case 'scope_grant':
      return t('missing.scope_grant', {
        scope: missing.scope,
        audience: missing.audience,
        client: missing.clientId,
      })
    case 'grant':
      return t('missing.grant', { modelApi: missing.modelApiName, consumer: missing.consumerName })
  }
}
