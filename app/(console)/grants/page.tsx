import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GrantListView } from '@/components/grants/grant-list-view'
import { GrantTabs } from '@/components/grants/grant-tabs'
import { DeniedList } from '@/components/lists/list-view'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { readList } from '@/lib/console/lists/define-list'
import { grantList } from '@/lib/console/lists/grants'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('grants'))('title') }
}

export default async function GrantsPage({ searchParams }: PageProps<'/grants'>) {
  const actor = await requireActor()
  const t = await getTranslations('grants')
  const list = await readList(actor, { list: grantList, params: await searchParams })
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <GrantTabs current="models" />
      {list.result === null ? <DeniedList role={actor.role} /> : <GrantListView {...list} {...list.result} />}
    </Page>
  )
}
