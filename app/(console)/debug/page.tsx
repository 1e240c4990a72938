import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DebugPanel } from '@/components/debug/debug-panel'
import { NoModelApi } from '@/components/debug/no-model-api'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'
import { readDebugChoices } from '@/lib/debug/read-debug-choices'
import { may } from '@/lib/identity/permissions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('debug')
  return { title: t('title') }
}

export default async function DebugPage() {
  const actor = await requireActor()
  const t = await getTranslations('debug')
  const choices = await readDebugChoices(actor)
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      {choices.modelApis.length === 0 ? (
        <NoModelApi />
      ) : (
        <DebugPanel
          choices={choices}
          disabledReason={may(actor.role, 'debug:run') ? undefined : t('readOnly')}
        />
      )}
    </Page>
  )
}
