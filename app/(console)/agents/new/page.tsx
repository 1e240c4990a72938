import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterAgentForm } from '@/components/applications/register-agent-form'
import { Crumb } from '@/components/shell/breadcrumb'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications'))('create.agentTitle') }
}

export default async function NewAgentPage() {
  await requireActor()
  const t = await getTranslations('applications.create')
  return (
    <Page form>
      <Crumb>{t('agentTitle')}</Crumb>
      <PageHeader title={t('agentTitle')} description={t('agentHelp')} />
      <RegisterAgentForm />
    </Page>
  )
}
