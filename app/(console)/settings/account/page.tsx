import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NameCard, PasswordCard } from '@/components/account/account-forms'
import { SessionsCard } from '@/components/account/sessions-card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { currentUser, requireActor } from '@/lib/console/session'
import { readAccount } from '@/lib/identity/account/read-account'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.account'))('title') }
}

export default async function AccountPage() {
  const actor = await requireActor()
  const user = await currentUser()
  const account = await readAccount(actor, user?.sessionId ?? '')
  const t = await getTranslations('settings.account')
  return (
    <Page form>
      <PageHeader title={t('title')} description={t('help')} />
      <NameCard />
      <PasswordCard minLength={account.passwordMinLength} />
      <SessionsCard sessions={account.sessions} />
    </Page>
  )
}
