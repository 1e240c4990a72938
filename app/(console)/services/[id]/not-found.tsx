import { SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('services'))('error.notFound') }
}

export default function ServiceNotFound() {
  const t = useTranslations('services.error')
  return (
    <EmptyState
      icon={SearchX}
      title={t('notFound')}
      action={<LinkButton href="/services">{t('back')}</LinkButton>}
    >
      {t('notFoundHelp')}
    </EmptyState>
  )
}
