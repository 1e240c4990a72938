import { Network } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationStatus, KindLabel } from '@/components/applications/application-badges'
import { ApplicationTabs } from '@/components/applications/application-tabs'
import { ClientCard } from '@/components/applications/client-card'
import { DeleteApplication } from '@/components/applications/delete-application'
import { DetailsForm } from '@/components/applications/details-form'
import { EndpointsCard } from '@/components/applications/endpoints-card'
import { GrantsCard } from '@/components/applications/grants-card'
import { ResourceServerCard } from '@/components/applications/resource-server-card'
import { ScopesCard } from '@/components/applications/scopes-card'
import { SecretsCard } from '@/components/applications/secrets-card'
import { StatusCard } from '@/components/applications/status-card'
import { Crumb } from '@/components/shell/breadcrumb'
import { topologyPath } from '@/components/topology/topology-path'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { readApplicationPage } from '@/lib/console/read-application-page'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata({ params }: PageProps<'/applications/[id]'>): Promise<Metadata> {
  const { application } = await readApplicationPage(await requireActor(), (await params).id)
  return { title: application.name }
}

export default async function ApplicationPage({ params }: PageProps<'/applications/[id]'>) {
  const data = await readApplicationPage(await requireActor(), (await params).id)
  const { application, agent, impact } = data
  const t = await getTranslations('applications')
  const builtInReason = application.builtIn ? t('detail.builtInReason') : undefined
  return (
    <Page form>
      <Crumb>{application.name}</Crumb>
      <PageHeader
        title={application.name}
        description={application.description === '' ? undefined : application.description}
        id={{ value: application.clientId, label: t('detail.clientId') }}
        status={
          <span className="flex items-center gap-3 text-muted">
            <KindLabel application={application} />
            <ApplicationStatus status={application.status} />
          </span>
        }
        actions={
          impact.nodes[0] !== undefined && (
            <LinkButton href={topologyPath(impact.nodes[0].id)}>
              <Network aria-hidden /> {t('detail.openTopology')}
            </LinkButton>
          )
        }
      />
      <ApplicationTabs
        panels={{
          general: (
            <>
              <EndpointsCard clientId={application.clientId} endpoints={data.endpoints} />
              <DetailsForm application={application} agent={agent} />
              <StatusCard application={application} />
              <DeleteApplication application={application} impact={impact} />
            </>
          ),
          client: (
            <>
              <ClientCard application={application} />
              <SecretsCard application={application} secrets={data.secrets} context={data.client} />
            </>
          ),
          resourceServer: (
            <>
              <ResourceServerCard application={application} clientCount={impact.clients.length} />
              <ScopesCard application={application} scopes={data.scopes} />
              <GrantsCard
                side={{ as: 'resourceServer', scopes: data.scopes, clients: data.clients }}
                grants={data.authorized}
                lockedReason={data.scopes.length === 0 ? t('authorized.needsScopes') : undefined}
              />
            </>
          ),
          granted: (
            <GrantsCard
              side={{
                as: 'client',
                clientId: application.id,
                clientName: application.name,
                servers: data.servers,
              }}
              grants={data.granted}
              lockedReason={builtInReason}
            />
          ),
        }}
      />
    </Page>
  )
}
