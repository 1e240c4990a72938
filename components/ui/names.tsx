import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'

const shownNames = 8

/** A name that leads to the object's page. */
export interface LinkedName {
  name: string
  href: Route
}

/** A sentence with the names that it is about; nothing when there are none. */
export function Names({ title, names }: { title: string; names: readonly (string | LinkedName)[] }) {
  const t = useTranslations('common.impact')
  if (names.length === 0) return null
  const more = names.length - shownNames
  return (
    <div>
      <p className="text-muted">{title}</p>
      <ul className="list-disc pl-5 text-ink">
        {names.slice(0, shownNames).map((name) =>
          typeof name === 'string' ? (
            <li key={name}>{name}</li>
          ) : (
            <li key={name.href}>
              <Link href={name.href} className="text-accent-ink hover:underline">
                {name.name}
              </Link>
            </li>
          ),
        )}
        {more > 0 && <li>{t('more', { count: more })}</li>}
      </ul>
    </div>
  )
}
