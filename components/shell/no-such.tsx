import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** The list that each kind of object belongs to. */
const lists = {
  agent: '/agents',
  application: '/applications',
  consumer: '/consumers',
  credential: '/credentials',
  grant: '/grants',
  modelApi: '/model-apis',
  service: '/services',
  user: '/settings/users',
} as const

/** Stands where the address of a detail page names nothing; the page has the same words in its title. */
export function NoSuch({ kind }: { kind: keyof typeof lists }) {
  const t = useTranslations('shell.noSuch')
  return (
    <EmptyState
      icon={SearchX}
      title={t(`${kind}.title`)}
      action={<LinkButton href={lists[kind]}>{t(`${kind}.back`)}</LinkButton>}
    >
      {t(`${kind}.help`)}
    </EmptyState>
  )
}
