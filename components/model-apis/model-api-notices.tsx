import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'
import type { ServiceDto } from '@/lib/gateway/services/schema'

/** What keeps callers out, or lets too many in; each with the next step. */
export function ModelApiNotices({
  modelApi,
  service,
}: {
  modelApi: ModelApiDto
  service: ServiceDto | undefined
}) {
  const t = useTranslations('model-apis.notice')
  const { id, warning, authEnabled, status } = modelApi
  return (
    <>
      {status === 'disabled' && <Notice title={t('disabled')}>{t('disabledHelp')}</Notice>}
      {service?.status === 'disabled' && (
        <Notice
          kind="warning"
          title={t('service', { name: service.name })}
          action={
            <LinkButton size="sm" href={`/services/${service.id}` as Route}>
              {t('openService')}
            </LinkButton>
          }
        >
          {t('serviceHelp')}
        </Notice>
      )}
      {warning === 'denies_everyone' && (
        <Notice
          kind="warning"
          title={t('nobody')}
          action={
            <LinkButton size="sm" href={`/model-apis/${id}?tab=grants` as Route}>
              {t('grant')}
            </LinkButton>
          }
        >
          {t('nobodyHelp')}
        </Notice>
      )}
      {!authEnabled && (
        <Notice
          kind="warning"
          title={t('anyone')}
          action={
            <LinkButton size="sm" href={`/model-apis/${id}?tab=settings` as Route}>
              {t('settings')}
            </LinkButton>
          }
        >
          {t('anyoneHelp')}
        </Notice>
      )}
    </>
  )
}
