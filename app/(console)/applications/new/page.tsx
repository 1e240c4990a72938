import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CreateApplicationForm } from '@/components/applications/create-application-form'
import { Crumb } from '@/components/shell/breadcrumb'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications'))('create.applicationTitle') }
}

export default async function NewApplicationPage() {
  await requireActor()
  const t = await getTranslations('applications.create')
  return (
    <Page form>
      <Crumb>{t('applicationTitle')}</Crumb>
      <PageHeader title={t('applicationTitle')} description={t('applicationHelp')} />
      <CreateApplicationForm />
    </Page>
  )
}
