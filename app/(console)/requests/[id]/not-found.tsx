import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

export default function RequestNotFound() {
  const t = useTranslations('audit.request')
  return (
    <EmptyState
      icon={SearchX}
      title={t('notFound')}
      action={<LinkButton href="/calls">{t('back')}</LinkButton>}
    >
      {t('notFoundHelp')}
    </EmptyState>
  )
}
