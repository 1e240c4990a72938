import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { NoSuch } from '@/components/shell/no-such'
import { Activity } from '@/components/detail/activity'
import { DetailTabs } from '@/components/detail/detail-tabs'
import { DeleteService } from '@/components/services/delete-service'
import { EditServiceForm } from '@/components/services/edit-service-form'
import { SandboxBadge, ServiceStatus } from '@/components/services/service-labels'
import { ServiceStatusCard } from '@/components/services/service-status-card'
import { ServiceUses } from '@/components/services/service-uses'
import { StoredKey } from '@/components/services/stored-key'
import { Crumb } from '@/components/shell/breadcrumb'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { orNull } from '@/lib/console/or-null'
import { readActivity } from '@/lib/console/read-activity'
import { requireActor } from '@/lib/console/session'
import { listModelApis } from '@/lib/gateway/model-apis/list-model-apis'
import { listCallers } from '@/lib/gateway/services/list-callers'
import { getService } from '@/lib/gateway/services/get-service'

const readService = cache(async (id: string) => orNull(getService(await requireActor(), id)))

export async function generateMetadata({ params }: PageProps<'/services/[id]'>): Promise<Metadata> {
  const service = await readService((await params).id)
  return { title: service?.name ?? (await getTranslations('shell.noSuch'))('service.title') }
}

export default async function ServicePage({ params }: PageProps<'/services/[id]'>) {
  const actor = await requireActor()
  const service = await readService((await params).id)
  if (service === null) return <NoSuch kind="service" />
  const [uses, callers, activity] = await Promise.all([
    listModelApis(actor, { serviceId: service.id, limit: 100 }),
    listCallers(actor, service.id),
    readActivity(actor, { targetIds: [service.id] }),
  ])
  const t = await getTranslations('services')
  const common = await getTranslations('common.detail')
  return (
    <Page form>
      <Crumb>{service.name}</Crumb>
      <PageHeader
        title={service.name}
        id={{ value: service.id, label: t('detail.id') }}
        status={
          <span className="flex items-center gap-3">
            {service.provider === 'sandbox' ? <SandboxBadge /> : t(`provider.${service.provider}`)}
            <ServiceStatus status={service.status} />
          </span>
        }
      />
      <DetailTabs
        tabs={[
          {
            value: 'settings',
            label: t('tabs.settings'),
            content: (
              <>
                <EditServiceForm key={service.updatedAt} service={service} />
                {service.provider !== 'sandbox' && (
                  <StoredKey service={service} modelApis={uses.items} callers={callers} />
                )}
                <ServiceStatusCard service={service} />
                <DeleteService service={service} modelApis={uses.items} />
              </>
            ),
          },
          { value: 'uses', label: t('tabs.uses'), content: <ServiceUses modelApis={uses.items} /> },
          {
            value: 'activity',
            label: common('activity'),
            content: <Activity {...activity} targetId={service.id} />,
          },
        ]}
      />
    </Page>
  )
}
