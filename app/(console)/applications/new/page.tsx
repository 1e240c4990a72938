import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CreateApplicationForm } from '@/components/applications/create-application-form'
import { RegisterAgentForm } from '@/components/applications/register-agent-form'
import { Crumb } from '@/components/shell/breadcrumb'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications'))('create.applicationTitle') }
}

export default async function NewApplicationPage({ searchParams }: PageProps<'/applications/new'>) {
  await requireActor()
  const t = await getTranslations('applications.create')
  const isAgent = (await searchParams).kind === 'agent'
  const title = t(isAgent ? 'agentTitle' : 'applicationTitle')
  return (
    <Page form>
      <Crumb>{title}</Crumb>
      <PageHeader title={title} description={t(isAgent ? 'agentHelp' : 'applicationHelp')} />
      {isAgent ? <RegisterAgentForm /> : <CreateApplicationForm />}
    </Page>
  )
}
