import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApiTokensView } from '@/components/api-tokens/api-tokens-view'
import { NoPermission } from '@/components/shell/no-permission'
import { ListPages } from '@/components/ui/list-pages'
import { Page } from '@/components/ui/page'
import { config } from '@/lib/config'
import { readQuery } from '@/lib/console/read-query'
import { requireActor } from '@/lib/console/session'
import { listApiTokens } from '@/lib/identity/api-tokens/list-api-tokens'
import { holds } from '@/lib/identity/permissions'
import { pageQuery } from '@/lib/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.apiTokens'))('title') }
}

export default async function ApiTokensPage({ searchParams }: PageProps<'/settings/api-tokens'>) {
  const actor = await requireActor()
  const t = await getTranslations('settings.apiTokens')
  if (!holds(actor, 'api_token:read'))
    return <NoPermission title={t('title')} permission="api_token:read" role={actor.role} />
  const query = readQuery(await searchParams, pageQuery)
  const { items, nextCursor } = await listApiTokens(actor, { ...query.options, limit: 50 })
  return (
    <Page>
      <ApiTokensView tokens={items} apiUrl={`${config().publicConsoleUrl}/api/v1`} />
      <ListPages path="/settings/api-tokens" query={query.url} nextCursor={nextCursor} />
    </Page>
  )
}
