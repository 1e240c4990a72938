import { BotMessageSquare, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CreateModelApiButton } from '@/components/model-apis/create-model-api-button'
import { ModelApiTable } from '@/components/model-apis/model-api-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { ListFilter } from '@/components/ui/list-filter'
import { ListPages } from '@/components/ui/list-pages'
import { ListSearch } from '@/components/ui/list-search'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { config } from '@/lib/config'
import { readListQuery } from '@/lib/console/list-query'
import { requireActor } from '@/lib/console/session'
import { listModelApis } from '@/lib/gateway/model-apis/list-model-apis'
import { status as statusFilter } from '@/lib/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('model-apis'))('title') }
}

export default async function ModelApisPage({ searchParams }: PageProps<'/model-apis'>) {
  const actor = await requireActor()
  const t = await getTranslations('model-apis')
  const query = readListQuery(await searchParams, ['status'])
  const status = statusFilter.optional().catch(undefined).parse(query.status)
  const { items, nextCursor } = await listModelApis(actor, { search: query.q, cursor: query.cursor, status })
  const filtered = query.q !== undefined || status !== undefined
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={<CreateModelApiButton />} />
      <div className="flex flex-wrap items-center gap-2">
        <ListSearch label={t('list.search')} />
        <ListFilter
          name="status"
          label={t('list.status')}
          none="all"
          options={[
            { value: 'all', label: t('list.statusAll') },
            { value: 'enabled', label: t('status.enabled') },
            { value: 'disabled', label: t('status.disabled') },
          ]}
        />
      </div>
      <Card flush>
        {items.length > 0 ? (
          <ModelApiTable modelApis={items} gatewayUrl={config().snippetGatewayUrl} />
        ) : filtered ? (
          <EmptyState
            icon={SearchX}
            title={t('list.noMatch')}
            action={<LinkButton href="/model-apis">{t('list.clear')}</LinkButton>}
          >
            {t('list.noMatchHelp')}
          </EmptyState>
        ) : (
          <EmptyState icon={BotMessageSquare} title={t('list.empty')} action={<CreateModelApiButton />}>
            {t('list.emptyHelp')}
          </EmptyState>
        )}
        <ListPages path="/model-apis" query={query} nextCursor={nextCursor} />
      </Card>
    </Page>
  )
}
