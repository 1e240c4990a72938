import { Server } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CreateModelApiForm } from '@/components/model-apis/create-model-api-form'
import { Crumb } from '@/components/shell/breadcrumb'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { config } from '@/lib/config'
import { requireActor } from '@/lib/console/session'
import { listServices } from '@/lib/gateway/services/list-services'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('model-apis'))('create.title') }
}

export default async function NewModelApiPage() {
  const actor = await requireActor()
  const t = await getTranslations('model-apis.create')
  const services = await listServices(actor, { limit: 100 })
  return (
    <Page form>
      <Crumb>{t('title')}</Crumb>
      <PageHeader title={t('title')} description={t('help')} />
      {services.items.length === 0 ? (
        <Card flush>
          <EmptyState
            icon={Server}
            title={t('noService')}
            action={
              <LinkButton href={'/services/new'} variant="primary">
                {t('createService')}
              </LinkButton>
            }
          >
            {t('noServiceHelp')}
          </EmptyState>
        </Card>
      ) : (
        <CreateModelApiForm services={services.items} gatewayUrl={config().snippetGatewayUrl} />
      )}
    </Page>
  )
}
