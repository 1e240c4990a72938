import { useTranslations } from 'next-intl'
import { Activity } from '@/components/detail/activity'
import {
  ChatSteps,
  ClientCard,
  DeleteApplication,
  DetailsForm,
  EndpointsCard,
  GrantsCard,
  ReachCard,
  ResourceServerCard,
  ScopesCard,
  SdkCard,
  SecretsCard,
  StatusCard,
} from '@/components/applications/lazy-sections'
import { DetailTabs } from '@/components/detail/detail-tabs'
import { Card } from '@/components/ui/card'
import type { ApplicationPageData } from '@/lib/console/read-application-page'

/** The sections of an application, and of the agent that an application can be. */
export function ApplicationSections({ data }: { data: ApplicationPageData }) {
  const t = useTranslations('applications.tabs')
  const { application, agent, impact, activity } = data
  return (
    <DetailTabs
      tabs={[
        {
          value: 'overview',
          label: t('overview'),
          content: (
            <>
              <ReachCard reach={data.reach} />
              <DetailsForm application={application} agent={agent} />
              <EndpointsCard clientId={application.clientId} endpoints={data.endpoints} />
              <StatusCard application={application} />
              <DeleteApplication application={application} impact={impact} />
            </>
          ),
        },
        {
          value: 'credentials',
          label: t('credentials'),
          content: (
            <>
              <SecretsCard application={application} secrets={data.secrets} context={data.client} />
              <ClientCard application={application} />
            </>
          ),
        },
        { value: 'permissions', label: t('permissions'), content: <Permissions data={data} /> },
        { value: 'sdk', label: t('sdk'), content: <Sdk data={data} /> },
        {
          value: 'activity',
          label: t('activity'),
          content: <Activity {...activity} targetId={application.id} />,
        },
      ]}
    />
  )
}

/** What it may ask for, and what others may ask of it. */
function Permissions({ data }: { data: ApplicationPageData }) {
  const t = useTranslations('applications')
  const { application, impact, scopes } = data
  return (
    <>
      <GrantsCard
        side={{
          as: 'client',
          clientId: application.id,
          clientName: application.name,
          servers: data.servers,
        }}
        grants={data.granted}
        lockedReason={application.builtIn ? t('detail.builtInReason') : undefined}
      />
      <ResourceServerCard application={application} clientCount={impact.clients.length} />
      <ScopesCard application={application} scopes={scopes} />
      <GrantsCard
        side={{
          as: 'resourceServer',
          audience: application.audience ?? '',
          scopes,
          clients: data.clients,
        }}
        grants={data.authorized}
        lockedReason={scopes.length === 0 ? t('authorized.needsScopes') : undefined}
      />
    </>
  )
}

/** The first call as code, and the configuration of the SDKs. */
function Sdk({ data: { application, client, call, granted } }: { data: ApplicationPageData }) {
  const t = useTranslations('snippets')
  return (
    <>
      <Card title={t('title')} description={t(call === null ? 'helpNoModel' : 'help')}>
        <ChatSteps
          token={{ endpoint: client.tokenEndpoint, clientId: client.clientId, scope: client.scope }}
          clientName={application.name}
          call={call}
        />
      </Card>
      <SdkCard
        client={client}
        scopes={granted.map(({ audience, scopeValue }) => `${audience}|${scopeValue}`)}
      />
    </>
  )
}
