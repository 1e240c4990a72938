import { Columns2 } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CallNotStored } from '@/components/debug/call-not-stored'
import { DebugPanel } from '@/components/debug/debug-panel'
import { NoModelApi } from '@/components/debug/no-model-api'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import type { Actor } from '@/lib/actor'
import { getRequest } from '@/lib/audit/get-request'
import type { RequestDto } from '@/lib/audit/schema'
import { requireActor } from '@/lib/console/session'
import { readDebugChoices } from '@/lib/debug/read-debug-choices'
import { AppError } from '@/lib/errors'
import { may } from '@/lib/identity/permissions'
import { objectId } from '@/lib/schema'
import { explainRecord } from '@/lib/explain/explain-record'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('debug')
  return { title: t('title') }
}

export default async function DebugPage({ searchParams }: PageProps<'/debug'>) {
  const actor = await requireActor()
  const t = await getTranslations('debug')
  const { request } = await searchParams
  const [choices, stored] = await Promise.all([readDebugChoices(actor), findStored(actor, request)])
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <LinkButton href="/debug/compare">
            <Columns2 aria-hidden /> {t('compare.open')}
          </LinkButton>
        }
      />
      {typeof request === 'string' && request !== '' && stored === null && (
        <CallNotStored id={objectId.safeParse(request).data} />
      )}
      {choices.modelApis.length === 0 ? (
        <NoModelApi />
      ) : (
        <DebugPanel
          choices={choices}
          stored={stored}
          mended={await isMended(actor, stored)}
          disabledReason={may(actor.role, 'debug:run') ? undefined : t('readOnly')}
        />
      )}
    </Page>
  )
}

/** The call that the address names; a call that is not there, or not there yet, leaves the panel empty. */
async function findStored(actor: Actor, id: string | string[] | undefined): Promise<RequestDto | null> {
  const { success, data } = objectId.safeParse(id)
  if (!success) return null
  return getRequest(actor, data).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'resource.not_found') return null
    throw error
  })
}

/** Whether a call that was refused, or cut, would be allowed now. */
async function isMended(actor: Actor, stored: RequestDto | null): Promise<boolean> {
  if (stored === null || stored.steps.every(({ passed }) => passed)) return false
  return (await explainRecord(actor, stored.id)).now?.allowed === true
}
