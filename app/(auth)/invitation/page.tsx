import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationForm } from '@/components/setup/invitation-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.invitation'))('title') }
}

export default async function InvitationPage() {
  const t = await getTranslations('settings.invitation')
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
        <p className="text-sm text-muted">{t('description')}</p>
      </div>
      <InvitationForm />
    </div>
  )
}
