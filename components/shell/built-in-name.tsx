import { useTranslations } from 'next-intl'
import { findBuiltInName } from '@/components/shell/built-in-names'

/** Says a name that the system itself gave in the reader's language; the stored name stays as it is. */
export function useBuiltInName(): (name: string) => string {
  const t = useTranslations('common.builtIn')
  return (name) => {
    const key = findBuiltInName(name)
    return key === undefined ? name : t(key)
  }
}

/** A name as {@link useBuiltInName} says it. */
export function BuiltInName({ name }: { name: string }) {
  return useBuiltInName()(name)
}
