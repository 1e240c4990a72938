import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** Stands where the address names none. */
export function NoSuchGrant() {
  const t = useTranslations('grant-detail.error')
  return (
    <EmptyState
      icon={SearchX}
      title={t('notFound')}
      action={<LinkButton href="/grants">{t('back')}</LinkButton>}
    >
      {t('notFoundHelp')}
    </EmptyState>
  )
}
