'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { removeService } from '@/app/(console)/services/actions'
import { DeleteCard } from '@/components/impact/delete-card'
import { useDeniedReason } from '@/components/shell/viewer'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'
import type { ServiceDto } from '@/lib/gateway/services/schema'

interface DeleteServiceProps {
  service: ServiceDto
  modelApis: ModelApiDto[]
}

/** Deletes the service, once no Model API uses it. */
export function DeleteService({ service: { id, name, hasApiKey }, modelApis }: DeleteServiceProps) {
  const t = useTranslations('services.delete')
  return (
    <DeleteCard
      kind="service"
      id={id}
      name={name}
      title={t('button')}
      lockedReason={useDeniedReason('service:write')}
      blockers={modelApis.map((modelApi) => ({
        name: t('modelApi', { name: modelApi.name }),
        href: `/model-apis/${modelApi.id}` as Route,
      }))}
      takes={hasApiKey ? [t('key')] : []}
      remove={removeService}
      list="/services"
      page={`/services/${id}` as Route}
    />
  )
}
