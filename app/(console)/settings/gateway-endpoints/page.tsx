import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthorityCard } from '@/components/settings/endpoints'
import { Card } from '@/components/ui/card'
import { CopyField } from '@/components/ui/copy-field'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'
import { readEndpoints } from '@/lib/gateway/endpoints/read-endpoints'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.endpoints'))('title') }
}

export default async function GatewayEndpointsPage() {
  const endpoints = await readEndpoints(await requireActor())
  const t = await getTranslations('settings.endpoints')
  const { publicUrl } = endpoints
  return (
    <Page form>
      <PageHeader title={t('title')} description={t('help')} />
      <Card title={t('base')} description={t('baseHelp')}>
        <div className="flex flex-col gap-3">
          {publicUrl !== null && <CopyField label={t('public')} value={publicUrl} />}
          <CopyField label={t('https')} value={endpoints.httpsUrl} />
          <CopyField label={t('http')} value={endpoints.httpUrl} />
          <Notice>{t(publicUrl === null ? 'localNote' : 'publicNote')}</Notice>
        </div>
      </Card>
      <Card title={t('oauth')} description={t('oauthHelp')}>
        <div className="flex flex-col gap-3">
          <CopyField label={t('issuer')} value={endpoints.issuer} />
          <CopyField label={t('token')} value={endpoints.tokenEndpoint} />
          <CopyField label={t('jwks')} value={endpoints.jwksUri} />
          <CopyField label={t('discovery')} value={endpoints.discovery} />
          <CopyField label={t('metadata')} value={endpoints.metadata} />
        </div>
      </Card>
      <AuthorityCard authority={endpoints.authority} tokenUrl={endpoints.discovery} />
    </Page>
  )
}
