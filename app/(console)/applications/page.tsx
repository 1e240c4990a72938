import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationListView } from '@/components/applications/application-list-view'
import { CreateApplicationButton } from '@/components/applications/application-list-actions'
import { DeniedList } from '@/components/lists/list-view'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { readList } from '@/lib/console/lists/define-list'
import { applicationList } from '@/lib/console/lists/applications'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications'))('title') }
}

export default async function ApplicationsPage({ searchParams }: PageProps<'/applications'>) {
  const actor = await requireActor()
  const t = await getTranslations('applications')
  const list = await readList(actor, { list: applicationList, params: await searchParams })
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={<CreateApplicationButton />} />
      {list.result === null ? (
        <DeniedList role={actor.role} />
      ) : (
        <ApplicationListView {...list} {...list.result} />
      )}
    </Page>
  )
}
