import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { NoSuch } from '@/components/shell/no-such'
import { ApplicationHeader } from '@/components/applications/application-header'
import { agentPath } from '@/components/applications/application-path'
import { ApplicationSections } from '@/components/applications/application-sections'
import { Page } from '@/components/ui/page'
import { orNull } from '@/lib/console/or-null'
import { readApplicationPage } from '@/lib/console/read-application-page'
import { requireActor } from '@/lib/console/session'
import { getAgent } from '@/lib/identity/agents/get-agent'

const readAgent = cache(async (id: string) => orNull(getAgent(await requireActor(), id)))

export async function generateMetadata({ params }: PageProps<'/agents/[id]'>): Promise<Metadata> {
  const agent = await readAgent((await params).id)
  return { title: agent?.name ?? (await getTranslations('shell.noSuch'))('agent.title') }
}

/** One agent: the sections of its application. The application's id is taken as well and leads here. */
export default async function AgentPage(props: PageProps<'/agents/[id]'>) {
  const { id } = await props.params
  const agent = await readAgent(id)
  if (agent === null) return <NoSuch kind="agent" />
  const { tab } = await props.searchParams
  if (agent.id !== id) redirect(agentPath(agent.id, typeof tab === 'string' ? tab : undefined))
  const data = await readApplicationPage(await requireActor(), agent.applicationId)
  if (data === null) return <NoSuch kind="agent" />
  return (
    <Page form>
      <ApplicationHeader data={data} />
      <ApplicationSections data={data} />
    </Page>
  )
}
