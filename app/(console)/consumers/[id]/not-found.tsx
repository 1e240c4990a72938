import { SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consumers'))('error.notFound') }
}

export default function ConsumerNotFound() {
  const t = useTranslations('consumers.error')
  return (
    <EmptyState
      icon={SearchX}
      title={t('notFound')}
      action={<LinkButton href="/consumers">{t('back')}</LinkButton>}
    >
      {t('notFoundHelp')}
    </EmptyState>
  )
}
