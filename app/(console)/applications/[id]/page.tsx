import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ApplicationHeader } from '@/components/applications/application-header'
import { agentPath } from '@/components/applications/application-path'
import { ApplicationSections } from '@/components/applications/application-sections'
import { Page } from '@/components/ui/page'
import { readApplicationPage } from '@/lib/console/read-application-page'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata({ params }: PageProps<'/applications/[id]'>): Promise<Metadata> {
  const { application } = await readApplicationPage(await requireActor(), (await params).id)
  return { title: application.name }
}

/** One application. An agent has a page of its own, to which its application leads on. */
export default async function ApplicationPage(props: PageProps<'/applications/[id]'>) {
  const data = await readApplicationPage(await requireActor(), (await props.params).id)
  const { tab } = await props.searchParams
  if (data.agent !== undefined) redirect(agentPath(data.agent.id, typeof tab === 'string' ? tab : undefined))
  return (
    <Page form>
      <ApplicationHeader data={data} />
      <ApplicationSections data={data} />
    </Page>
  )
}
