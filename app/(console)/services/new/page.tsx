import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CreateServiceForm } from '@/components/services/create-service-form'
import { Crumb } from '@/components/shell/breadcrumb'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('services'))('create.title') }
}

export default async function NewServicePage() {
  await requireActor()
  const t = await getTranslations('services.create')
  return (
    <Page form>
      <Crumb>{t('title')}</Crumb>
      <PageHeader title={t('title')} description={t('description')} />
      <CreateServiceForm />
    </Page>
  )
}
