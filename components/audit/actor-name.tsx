import { useTranslations } from 'next-intl'
import { useBuiltInName } from '@/components/shell/built-in-name'
import { isSystemActor } from '@/components/shell/built-in-names'
import type { AuditEventDto } from '@/lib/audit/schema'

/** Who acted, in words: people by their e-mail address alone, everybody else with what they are. */
export function ActorName({ actor: { kind, id, name } }: { actor: AuditEventDto['actor'] }) {
  const t = useTranslations('audit')
  const builtIn = useBuiltInName()
  if (name === '') return t('anonymous')
  const key = `kinds.${kind}` as 'kinds.application'
  const shown = builtIn(name, isSystemActor(kind, id))
  // The environment's own token says in its name what it is.
  if (kind === 'user' || id === 'api_token') return shown
  return `${t.has(key) ? t(key) : kind} · ${shown}`
}
