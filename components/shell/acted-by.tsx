import { useTranslations } from 'next-intl'
import { useBuiltInName } from '@/components/shell/built-in-name'
import { namesSystemActor } from '@/components/shell/built-in-names'
import { tokenPrefix } from '@/lib/audit/tell-actor'

/** Says in the reader's language who did something, from a name as `tellActor` stores it. */
export function useActedBy(): (told: string) => string {
  const t = useTranslations('common')
  const builtIn = useBuiltInName()
  return (told) =>
    told.startsWith(tokenPrefix)
      ? t('apiToken', { name: told.slice(tokenPrefix.length) })
      : builtIn(told, namesSystemActor(told))
}

/** A name as {@link useActedBy} says it. */
export function ActedBy({ name }: { name: string }) {
  return useActedBy()(name)
}
