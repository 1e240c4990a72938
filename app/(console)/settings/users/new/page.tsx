import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Crumb } from '@/components/shell/breadcrumb'
import { NoPermission } from '@/components/shell/no-permission'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { AddUserForm } from '@/components/users/add-user-form'
import { requireActor } from '@/lib/console/session'
import { holds } from '@/lib/identity/permissions'
import { linkHours } from '@/lib/identity/users/password-link'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.users'))('new.title') }
}

export default async function NewUserPage() {
  const actor = await requireActor()
  const t = await getTranslations('settings.users.new')
  if (!holds(actor, 'user:read'))
    return <NoPermission title={t('title')} permission="user:read" role={actor.role} />
  return (
    <Page form>
      <Crumb>{t('title')}</Crumb>
      <PageHeader title={t('title')} description={t('help')} />
      <AddUserForm linkHours={linkHours} />
    </Page>
  )
}
