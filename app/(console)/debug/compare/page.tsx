import { Terminal } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ComparePanel } from '@/components/debug/compare/compare-panel'
import { NoModelApi } from '@/components/debug/no-model-api'
import { Crumb } from '@/components/shell/breadcrumb'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'
import { readDebugChoices } from '@/lib/debug/read-debug-choices'
import { may } from '@/lib/identity/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('debug'))('compare.title') }
}

export default async function ComparePage() {
  const actor = await requireActor()
  const t = await getTranslations('debug')
  const choices = await readDebugChoices(actor)
  return (
    <Page>
      <Crumb>{t('compare.title')}</Crumb>
      <PageHeader
        title={t('compare.title')}
        description={t('compare.description')}
        actions={
          <LinkButton href="/debug">
            <Terminal aria-hidden /> {t('compare.one')}
          </LinkButton>
        }
      />
      {choices.modelApis.length === 0 ? (
        <NoModelApi />
      ) : (
        <ComparePanel
          choices={choices}
          disabledReason={may(actor.role, 'debug:run') ? undefined : t('readOnly')}
        />
      )}
    </Page>
  )
}
