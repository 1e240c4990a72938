import type { Route } from 'next'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { CopyField } from '@/components/ui/copy-field'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

/** The addresses of a Model API, each with a copy button, and the service behind it. */
export function EndpointsCard({ modelApi, url }: { modelApi: ModelApiDto; url: string }) {
  const t = useTranslations('model-apis.call')
  return (
    <Card title={t('endpoints')} description={t('endpointsHelp')}>
      <div className="flex flex-col gap-3">
        <CopyField label={t('baseUrl')} value={`${url}/v1`} />
        <CopyField label={t('chat')} value={`${url}/v1/chat/completions`} />
        <CopyField label={t('models')} value={`${url}/v1/models`} />
        <p className="text-sm text-muted">
          {t.rich('answeredBy', {
            service: () => (
              <Link
                href={`/services/${modelApi.serviceId}` as Route}
                className="font-medium text-ink underline decoration-line-strong underline-offset-2 hover:decoration-ink"
              >
                {modelApi.serviceName}
              </Link>
            ),
          })}
        </p>
      </div>
    </Card>
  )
}
