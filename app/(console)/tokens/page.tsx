import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TokenTools } from '@/components/tokens/token-tools'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'
import { readKeySet } from '@/lib/identity/tokens/read-key-set'
import { readTokenChoices } from '@/lib/identity/tokens/read-token-choices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tokens'))('title') }
}

export default async function TokensPage() {
  const actor = await requireActor()
  const t = await getTranslations('tokens')
  const [choices, keySet] = await Promise.all([readTokenChoices(actor), readKeySet(actor)])
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <TokenTools choices={choices} keySet={keySet} />
    </Page>
  )
}
