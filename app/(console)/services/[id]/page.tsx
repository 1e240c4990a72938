import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { DeleteService } from '@/components/services/delete-service'
import { EditServiceForm } from '@/components/services/edit-service-form'
import { SandboxBadge, ServiceStatus } from '@/components/services/service-labels'
import { ServiceStatusButton } from '@/components/services/service-status-button'
import { ServiceUses } from '@/components/services/service-uses'
import { Crumb } from '@/components/shell/breadcrumb'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { orNotFound } from '@/lib/console/or-not-found'
import { requireActor } from '@/lib/console/session'
import { listModelApis } from '@/lib/gateway/model-apis/list-model-apis'
import { getService } from '@/lib/gateway/services/get-service'

const readService = cache(async (id: string) => orNotFound(getService(await requireActor(), id)))

export async function generateMetadata({ params }: PageProps<'/services/[id]'>): Promise<Metadata> {
  return { title: (await readService((await params).id)).name }
}

export default async function ServicePage({ params }: PageProps<'/services/[id]'>) {
  const service = await readService((await params).id)
  const uses = await listModelApis(await requireActor(), { serviceId: service.id, limit: 100 })
  const t = await getTranslations('services')
  return (
    <Page form>
      <Crumb>{service.name}</Crumb>
      <PageHeader
        title={service.name}
        id={{ value: service.id, label: t('detail.id') }}
        status={
          <span className="flex items-center gap-3 text-muted">
            {t(`provider.${service.provider}`)}
            {service.provider === 'sandbox' && <SandboxBadge />}
            <ServiceStatus status={service.status} />
          </span>
        }
        actions={<ServiceStatusButton service={service} />}
      />
      <EditServiceForm key={service.updatedAt} service={service} />
      <ServiceUses modelApis={uses.items} />
      <DeleteService service={service} modelApis={uses.items} />
    </Page>
  )
}
