import { SearchX, Users } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConsumerTable } from '@/components/consumers/consumer-table'
import { CreateConsumerButton } from '@/components/consumers/create-consumer-button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { ListFilter } from '@/components/ui/list-filter'
import { ListPages } from '@/components/ui/list-pages'
import { ListSearch } from '@/components/ui/list-search'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { readListQuery } from '@/lib/console/list-query'
import { requireActor } from '@/lib/console/session'
import { listConsumers } from '@/lib/gateway/consumers/list-consumers'
import { status as statusFilter } from '@/lib/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consumers'))('title') }
}

export default async function ConsumersPage({ searchParams }: PageProps<'/consumers'>) {
  const actor = await requireActor()
  const t = await getTranslations('consumers')
  const query = readListQuery(await searchParams, ['status'])
  const status = statusFilter.optional().catch(undefined).parse(query.status)
  const { items, nextCursor } = await listConsumers(actor, { search: query.q, cursor: query.cursor, status })
  const filtered = query.q !== undefined || status !== undefined
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={<CreateConsumerButton />} />
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
          <ConsumerTable consumers={items} />
        ) : filtered ? (
          <EmptyState
            icon={SearchX}
            title={t('list.noMatch')}
            action={<LinkButton href="/consumers">{t('list.clear')}</LinkButton>}
          >
            {t('list.noMatchHelp')}
          </EmptyState>
        ) : (
          <EmptyState icon={Users} title={t('list.empty')} action={<CreateConsumerButton />}>
            {t('list.emptyHelp')}
          </EmptyState>
        )}
        <ListPages path="/consumers" query={query} nextCursor={nextCursor} />
      </Card>
    </Page>
  )
}
