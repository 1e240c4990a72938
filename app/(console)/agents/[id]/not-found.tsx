import { SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications'))('error.agentNotFound') }
}

export default function AgentNotFound() {
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
