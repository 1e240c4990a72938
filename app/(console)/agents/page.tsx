import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AgentListView } from '@/components/agents/agent-list-view'
import { RegisterAgentButton } from '@/components/applications/application-list-actions'
import { DeniedList } from '@/components/lists/list-view'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { readList } from '@/lib/console/lists/define-list'
import { agentList } from '@/lib/console/lists/agents'
import { requireActor } from '@/lib/console/session'
import { listOwners } from '@/lib/identity/agents/list-owners'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agents'))('title') }
}

export default async function AgentsPage({ searchParams }: PageProps<'/agents'>) {
  const actor = await requireActor()
  const t = await getTranslations('agents')
  const list = await readList(actor, { list: agentList, params: await searchParams })
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={<RegisterAgentButton primary />}
      />
      {list.result === null ? (
        <DeniedList role={actor.role} />
      ) : (
        <AgentListView {...list} {...list.result} owners={await listOwners(actor)} />
      )}
    </Page>
  )
}
