import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { NoSuch } from '@/components/shell/no-such'
import { ConsumerStatus, OriginLabel } from '@/components/consumers/consumer-labels'
import { GrantsCard } from '@/components/consumers/grants-card'
import { Activity } from '@/components/detail/activity'
import { ConsumerDetails, DeleteConsumer, StatusCard } from '@/components/consumers/lazy-sections'
import { DetailTabs } from '@/components/detail/detail-tabs'
import { Crumb } from '@/components/shell/breadcrumb'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import type { Actor } from '@/lib/actor'
import { orNull } from '@/lib/console/or-null'
import { readActivity } from '@/lib/console/read-activity'
import { requireActor } from '@/lib/console/session'
import { getConsumer } from '@/lib/gateway/consumers/get-consumer'
import { listGrants } from '@/lib/gateway/grants/list-grants'
import { listModelApis } from '@/lib/gateway/model-apis/list-model-apis'
import { getApplication } from '@/lib/identity/applications/get-application'

const limit = 100
const readConsumer = cache((actor: Actor, id: string) => orNull(getConsumer(actor, id)))

/** Whether the application that a managed consumer stands for is an agent. */
async function readKind(actor: Actor, applicationId: string | null) {
  return applicationId === null ? 'application' : (await getApplication(actor, applicationId)).identityType
}

export async function generateMetadata({ params }: PageProps<'/consumers/[id]'>): Promise<Metadata> {
  const consumer = await readConsumer(await requireActor(), (await params).id)
  return { title: consumer?.name ?? (await getTranslations('shell.noSuch'))('consumer.title') }
}

export default async function ConsumerPage({ params }: PageProps<'/consumers/[id]'>) {
  const actor = await requireActor()
  const consumer = await readConsumer(actor, (await params).id)
  if (consumer === null) return <NoSuch kind="consumer" />
  const [grants, modelApis, activity, kind] = await Promise.all([
    listGrants(actor, { consumerId: consumer.id, limit }),
    listModelApis(actor, { limit }),
    readActivity(actor, { targetIds: [consumer.id], calls: { consumerId: consumer.id } }),
    readKind(actor, consumer.applicationId),
  ])
  const t = await getTranslations('consumers')
  const common = await getTranslations('common.detail')
  return (
    <Page form>
      <Crumb>{consumer.name}</Crumb>
      <PageHeader
        title={consumer.name}
        description={consumer.description === '' ? undefined : consumer.description}
        id={{ value: consumer.id, label: t('detail.id') }}
        status={
          <span className="flex items-center gap-3">
            <ConsumerStatus status={consumer.status} />
            <OriginLabel consumer={consumer} />
          </span>
        }
      />
      {consumer.managed && (
        <Notice
          title={t('managed.title')}
          action={
            consumer.applicationId !== null && (
              <LinkButton size="sm" href={`/applications/${consumer.applicationId}` as Route}>
                {t(`managed.open.${kind}`)}
              </LinkButton>
            )
          }
        >
          {t(`managed.help.${kind}`)}
        </Notice>
      )}
      <DetailTabs
        tabs={[
          {
            value: 'grants',
            label: t('tabs.grants'),
            content: (
              <GrantsCard
                side={{
                  as: 'consumer',
                  id: consumer.id,
                  name: consumer.name,
                  choices: modelApis.items.map(({ id, name, basePath }) => ({ id, name, note: basePath })),
                }}
                grants={grants.items}
              />
            ),
          },
          {
            value: 'settings',
            label: t('tabs.settings'),
            content: (
              <>
                <ConsumerDetails consumer={consumer} />
                <StatusCard consumer={consumer} />
                <DeleteConsumer consumer={consumer} grants={grants.items} />
              </>
            ),
          },
          {
            value: 'activity',
            label: common('activity'),
            content: <Activity {...activity} targetId={consumer.id} />,
          },
        ]}
      />
    </Page>
  )
}
