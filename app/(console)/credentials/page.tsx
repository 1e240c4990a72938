import { KeySquare, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddCredential } from '@/components/credentials/add-credential'
import { CredentialTable } from '@/components/credentials/credential-table'
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
import { listCredentials } from '@/lib/vault/credentials/list-credentials'
import { credentialLabel } from '@/lib/vault/credentials/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('credentials'))('title') }
}

export default async function CredentialsPage({ searchParams }: PageProps<'/credentials'>) {
  const actor = await requireActor()
  const t = await getTranslations('credentials')
  const query = readListQuery(await searchParams, ['use'])
  const label = credentialLabel.safeParse(query.use).data
  const { items, nextCursor } = await listCredentials(actor, {
    search: query.q,
    cursor: query.cursor,
    label,
  })
  const filtered = query.q !== undefined || label !== undefined
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={<AddCredential />} />
      <div className="flex flex-wrap items-center gap-2">
        <ListSearch label={t('list.search')} />
        <ListFilter
          name="use"
          label={t('list.label')}
          none="all"
          options={[
            { value: 'all', label: t('list.labelAll') },
            { value: 'llm', label: t('label.llm') },
            { value: 'saas', label: t('label.saas') },
          ]}
        />
      </div>
      <Card flush>
        {items.length > 0 ? (
          <CredentialTable credentials={items} />
        ) : filtered ? (
          <EmptyState
            icon={SearchX}
            title={t('list.noMatch')}
            action={<LinkButton href="/credentials">{t('list.clear')}</LinkButton>}
          >
            {t('list.noMatchHelp')}
          </EmptyState>
        ) : (
          <EmptyState icon={KeySquare} title={t('list.empty')} action={<AddCredential />}>
            {t('list.emptyHelp')}
          </EmptyState>
        )}
        <ListPages path="/credentials" query={query} nextCursor={nextCursor} />
      </Card>
    </Page>
  )
}
