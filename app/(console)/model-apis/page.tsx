import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ModelApiListView } from '@/components/model-apis/model-api-list-view'
import { CreateModelApiButton } from '@/components/model-apis/create-model-api-button'
import { DeniedList } from '@/components/lists/list-view'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { config } from '@/lib/config'
import { readList } from '@/lib/console/lists/define-list'
import { modelApiList } from '@/lib/console/lists/model-apis'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('model-apis'))('title') }
}

export default async function ModelApisPage({ searchParams }: PageProps<'/model-apis'>) {
  const actor = await requireActor()
  const t = await getTranslations('model-apis')
  const list = await readList(actor, { list: modelApiList, params: await searchParams })
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={<CreateModelApiButton />} />
      {list.result === null ? (
        <DeniedList role={actor.role} />
      ) : (
        <ModelApiListView {...list} {...list.result} gatewayUrl={config().snippetGatewayUrl} />
      )}
    </Page>
  )
}
