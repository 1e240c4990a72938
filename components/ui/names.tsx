import { useTranslations } from 'next-intl'

const shownNames = 8

/** A sentence with the names that it is about; nothing when there are none. */
export function Names({ title, names }: { title: string; names: readonly string[] }) {
  const t = useTranslations('common.impact')
  if (names.length === 0) return null
  const more = names.length - shownNames
  return (
    <div>
      <p className="text-muted">{title}</p>
      <ul className="list-disc pl-5 text-ink">
        {names.slice(0, shownNames).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {more > 0 && <li>{t('more', { count: more })}</li>}
      </ul>
    </div>
  )
}
