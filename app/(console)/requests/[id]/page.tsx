import { ScrollText, Terminal } from 'lucide-react'
import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { CallFacts } from '@/components/decision/call-facts'
import { CallTiming } from '@/components/decision/call-timing'
import { DecisionSteps } from '@/components/decision/decision-steps'
import { MissingGrant } from '@/components/decision/missing-grant'
import { readMissing } from '@/components/decision/read-missing'
import { Crumb } from '@/components/shell/breadcrumb'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Status } from '@/components/ui/status'
import { getRequest } from '@/lib/audit/get-request'
import { orNotFound } from '@/lib/console/or-not-found'
import { requireActor } from '@/lib/console/session'

const endings = {
  completed: 'allowed',
  refused: 'denied',
  failed: 'failed',
  caller_left: 'off',
  revoked: 'denied',
} as const
type Ending = keyof typeof endings

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('request.title') }
}

export default async function RequestPage({ params }: PageProps<'/requests/[id]'>) {
  const actor = await requireActor()
  const request = await orNotFound(getRequest(actor, (await params).id))
  const t = await getTranslations('audit.request')
  const missing = readMissing(request.missing)
  const ending = request.ended in endings ? (request.ended as Ending) : 'completed'
  return (
    <Page form>
      <Crumb>{t('title')}</Crumb>
      <PageHeader
        title={t('title')}
        id={{ value: request.id, label: t('id') }}
        status={
          <span className="flex items-center gap-3">
            <Badge tone={request.status < 400 ? 'allowed' : 'denied'}>HTTP {request.status}</Badge>
            <Status kind={endings[ending]}>{t(`endings.${ending}`)}</Status>
          </span>
        }
        actions={
          <>
            <LinkButton href={`/audit?request=${request.id}` as Route}>
              <ScrollText aria-hidden /> {t('audit')}
            </LinkButton>
            <LinkButton href={debugAddress(request.modelApi?.id, request.applicationId)}>
              <Terminal aria-hidden /> {t('debug')}
            </LinkButton>
          </>
        }
      />
      {missing !== null && <MissingGrant missing={missing} />}
      <Card title={t('decision')} description={t('decisionHelp')}>
        {request.steps.length === 0 ? (
          <p className="text-sm text-muted">{t('noDecision')}</p>
        ) : (
          <DecisionSteps steps={request.steps} />
        )}
      </Card>
      <Card title={t('timing')} description={t('timingHelp')}>
        <CallTiming request={request} />
      </Card>
      <Card title={t('call')}>
        <CallFacts request={request} />
      </Card>
    </Page>
  )
}

/** The debug panel with the same Model API and caller chosen. */
function debugAddress(modelApiId: string | undefined, applicationId: string | null): Route {
  const chosen = new URLSearchParams()
  if (modelApiId !== undefined) chosen.set('modelApi', modelApiId)
  if (applicationId !== null) chosen.set('application', applicationId)
  return `/debug?${chosen.toString()}` as Route
}
