import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** Stands where the address names none. */
export function NoSuchAgent() {
  const t = useTranslations('applications.error')
  return (
    <EmptyState
      icon={SearchX}
      title={t('agentNotFound')}
      action={<LinkButton href="/agents">{t('backToAgents')}</LinkButton>}
    >
      {t('agentNotFoundHelp')}
    </EmptyState>
  )
}
