import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { CopyField } from '@/components/ui/copy-field'

/** Addresses of the authorization server, as clients and services reach them. */
export interface Endpoints {
  issuer: string
  tokenEndpoint: string
  jwks: string
  discovery: string
  metadata: string
}

/** What a client needs to ask for tokens and a service to check them, each with a copy button. */
export function EndpointsCard({ clientId, endpoints }: { clientId: string; endpoints: Endpoints }) {
  const t = useTranslations('applications')
  return (
    <Card title={t('general.endpoints')} description={t('general.endpointsHelp')}>
      <div className="flex flex-col gap-3">
        <CopyField label={t('detail.clientId')} value={clientId} />
        <CopyField label={t('general.issuer')} value={endpoints.issuer} />
        <CopyField label={t('general.tokenEndpoint')} value={endpoints.tokenEndpoint} />
        <CopyField label={t('general.jwks')} value={endpoints.jwks} />
        <CopyField label={t('general.discovery')} value={endpoints.discovery} />
        <CopyField label={t('general.metadata')} value={endpoints.metadata} />
      </div>
    </Card>
  )
}
