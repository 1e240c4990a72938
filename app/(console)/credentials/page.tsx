import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CredentialListView } from '@/components/credentials/credential-list-view'
import { AddCredential } from '@/components/credentials/add-credential'
import { DeniedList } from '@/components/lists/list-view'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { readList } from '@/lib/console/lists/define-list'
import { credentialList } from '@/lib/console/lists/credentials'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('credentials'))('title') }
}

export default async function CredentialsPage({ searchParams }: PageProps<'/credentials'>) {
  const actor = await requireActor()
  const t = await getTranslations('credentials')
  const list = await readList(actor, { list: credentialList, params: await searchParams })
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={<AddCredential />} />
      {list.result === null ? (
        <DeniedList role={actor.role} />
      ) : (
        <CredentialListView {...list} {...list.result} />
      )}
    </Page>
  )
}
