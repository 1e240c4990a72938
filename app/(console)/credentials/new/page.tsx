import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CreateCredentialForm } from '@/components/credentials/create-credential-form'
import { Crumb } from '@/components/shell/breadcrumb'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('credentials'))('create.title') }
}

export default async function NewCredentialPage() {
  await requireActor()
  const t = await getTranslations('credentials.create')
  return (
    <Page form>
      <Crumb>{t('title')}</Crumb>
      <PageHeader title={t('title')} description={t('help')} />
      <CreateCredentialForm />
    </Page>
  )
}
