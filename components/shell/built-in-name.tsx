import { useTranslations } from 'next-intl'
import { findBuiltInName } from '@/components/shell/built-in-names'

/**
 * Says a name that the system itself gave in the reader's language; the stored name stays as it is. Whether the system
 * gave it is for the caller to know, from the record: anybody may have typed the same words.
 */
export function useBuiltInName(): (name: string, builtIn: boolean) => string {
  const t = useTranslations('common.builtIn')
  return (name, builtIn) => {
    const key = builtIn ? findBuiltInName(name) : undefined
    return key === undefined ? name : t(key)
  }
}

/** A name as {@link useBuiltInName} says it. */
export function BuiltInName({ name, builtIn }: { name: string; builtIn: boolean }) {
  return useBuiltInName()(name, builtIn)
}
