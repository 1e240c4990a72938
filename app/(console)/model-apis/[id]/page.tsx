import { Workflow, Terminal } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoSuch } from '@/components/shell/no-such'
import { CallCard } from '@/components/model-apis/call-card'
import { EndpointsCard } from '@/components/model-apis/endpoints-card'
import { ModelApiStatus, ProviderLabel } from '@/components/model-apis/model-api-labels'
import { ModelApiNotices } from '@/components/model-apis/model-api-notices'
import { Activity } from '@/components/detail/activity'
import {
  AuthenticationCard,
  DeleteModelApi,
  GrantsCard,
  ModelApiDetails,
  StatusCard,
} from '@/components/model-apis/lazy-sections'
import { DetailTabs } from '@/components/detail/detail-tabs'
import { Crumb } from '@/components/shell/breadcrumb'
import { topologyPath } from '@/components/topology/topology-path'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { readModelApiPage } from '@/lib/console/read-model-api-page'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata({ params }: PageProps<'/model-apis/[id]'>): Promise<Metadata> {
  const data = await readModelApiPage(await requireActor(), (await params).id)
  return { title: data?.modelApi.name ?? (await getTranslations('shell.noSuch'))('modelApi.title') }
}

export default async function ModelApiPage({ params }: PageProps<'/model-apis/[id]'>) {
  const data = await readModelApiPage(await requireActor(), (await params).id)
  if (data === null) return <NoSuch kind="modelApi" />
  const { modelApi, impact, services, grants, consumers } = data
  const t = await getTranslations('model-apis')
  const common = await getTranslations('common.detail')
  return (
    <Page form>
      <Crumb>{modelApi.name}</Crumb>
      <PageHeader
        title={modelApi.name}
        description={modelApi.description === '' ? undefined : modelApi.description}
        id={{ value: modelApi.id, label: t('detail.id') }}
        status={
          <span className="flex items-center gap-3">
            <ModelApiStatus status={modelApi.status} />
            <ProviderLabel modelApi={modelApi} />
          </span>
        }
        actions={
          <>
            {impact.nodes[0] !== undefined && (
              <LinkButton href={topologyPath(impact.nodes[0].id)}>
                <Workflow aria-hidden /> {t('detail.topology')}
              </LinkButton>
            )}
            <LinkButton href={`/debug?modelApi=${modelApi.id}`} variant="primary">
              <Terminal aria-hidden /> {t('detail.debug')}
            </LinkButton>
          </>
        }
      />
      <ModelApiNotices modelApi={modelApi} service={data.service} />
      <DetailTabs
        tabs={[
          {
            value: 'call',
            label: t('tabs.call'),
            content: (
              <>
                <EndpointsCard modelApi={modelApi} url={data.url} />
                <CallCard modelApi={modelApi} url={data.url} {...data.firstCall} />
              </>
            ),
          },
          {
            value: 'grants',
            label: t('tabs.grants'),
            content: (
              <GrantsCard
                side={{ as: 'modelApi', id: modelApi.id, name: modelApi.name, choices: consumers }}
                grants={grants}
              />
            ),
          },
          {
            value: 'settings',
            label: t('tabs.settings'),
            content: (
              <>
                <ModelApiDetails modelApi={modelApi} services={services} gatewayUrl={data.gatewayUrl} />
                <AuthenticationCard modelApi={modelApi} />
                <StatusCard modelApi={modelApi} />
                <DeleteModelApi modelApi={modelApi} grants={grants} impact={impact} />
              </>
            ),
          },
          {
            value: 'activity',
            label: common('activity'),
            content: <Activity {...data.activity} targetId={modelApi.id} />,
          },
        ]}
      />
    </Page>
  )
}
