import { CircleHelp, ScrollText, Terminal } from 'lucide-react'
import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { CallNotFound } from '@/components/calls/call-not-found'
import { CallFacts } from '@/components/decision/call-facts'
import { CallTiming } from '@/components/decision/call-timing'
import { Pipeline } from '@/components/debug/pipeline'
import { explainRecordPath } from '@/components/decision/explain-path'
import { MissingGrant } from '@/components/decision/missing-grant'
import { readMissing } from '@/components/decision/read-missing'
import { FixList } from '@/components/explain/fix-list'
import { Crumb } from '@/components/shell/breadcrumb'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { endingKinds, endingOf } from '@/components/calls/ending-kinds'
import { Status } from '@/components/ui/status'
import { getRequest } from '@/lib/audit/get-request'
import { readCallerName } from '@/lib/audit/read-caller-name'
import { orNull } from '@/lib/console/or-null'
import { requireActor } from '@/lib/console/session'
import { recordedRun } from '@/lib/debug/run'
import { explainRecord } from '@/lib/explain/explain-record'
import type { AccessQuestion, ExplainedDecision, Explanation } from '@/lib/explain/schema'

const readRequest = cache(async (id: string) => orNull(getRequest(await requireActor(), id)))

export async function generateMetadata({ params }: PageProps<'/requests/[id]'>): Promise<Metadata> {
  const request = await readRequest((await params).id)
  const t = await getTranslations('audit.request')
  return { title: t(request === null ? 'notFound' : 'title') }
}

export default async function RequestPage({ params }: PageProps<'/requests/[id]'>) {
  const actor = await requireActor()
  const request = await readRequest((await params).id)
  if (request === null) return <CallNotFound />
  const [t, caller] = await Promise.all([
    getTranslations('audit.request'),
    readCallerName(actor, request.applicationId),
  ])
  const missing = readMissing(request.missing)
  const isRefused = request.steps.some(({ passed }) => !passed)
  const explanation = isRefused ? await explainRecord(actor, request.id) : null
  const offersFix = explanation?.now?.allowed === false && explanation.fixes.length > 0
  const mended = explanation?.now?.allowed === true
  const ending = endingOf(request)
  return (
    <Page className="mx-auto max-w-[960px]">
      <Crumb>{request.id}</Crumb>
      <PageHeader
        title={t('title')}
        id={{ value: request.id, label: t('id') }}
        status={
          <span className="flex items-center gap-3">
            <Badge tone={request.status < 400 ? 'allowed' : 'denied'}>HTTP {request.status}</Badge>
            <Status kind={endingKinds[ending]}>{t(`endings.${ending}`)}</Status>
          </span>
        }
        actions={
          <>
            <LinkButton href={`/audit?request=${request.id}` as Route}>
              <ScrollText aria-hidden /> {t('audit')}
            </LinkButton>
            <LinkButton href={explainRecordPath(request.id)}>
              <CircleHelp aria-hidden /> {t('explain')}
            </LinkButton>
            <LinkButton
              href={`/debug?request=${request.id}` as Route}
              variant={offersFix ? 'secondary' : 'primary'}
            >
              <Terminal aria-hidden /> {t('sendAgain')}
            </LinkButton>
          </>
        }
      />
      {missing !== null && <MissingGrant missing={missing} withFix={!offersFix} mended={mended} />}
      {explanation !== null && explanation.question !== null && explanation.now !== null && (
        <Fixes
          explanation={explanation}
          question={explanation.question}
          now={explanation.now}
          mendedIsSaid={missing !== null}
        />
      )}
      <Card
        title={t('decision')}
        description={t(request.ended === 'revoked' ? 'decisionHelpCut' : 'decisionHelp')}
      >
        {request.steps.length === 0 && <p className="pb-3 text-sm text-muted">{t('noDecision')}</p>}
        <Pipeline run={recordedRun(request)} />
      </Card>
      <Card title={t('timing')} description={t('timingHelp')}>
        <CallTiming request={request} />
      </Card>
      <Card title={t('call')}>
        <CallFacts request={request} caller={caller} />
      </Card>
    </Page>
  )
}

interface FixesProps {
  explanation: Explanation
  question: AccessQuestion
  now: ExplainedDecision
  /** What was missing stands above, and that it has been given since. */
  mendedIsSaid: boolean
}

/** What would fix a refusal that still stands; one that would pass by now needs nothing. */
async function Fixes({ explanation, question, now, mendedIsSaid }: FixesProps) {
  const t = await getTranslations('explain')
  if (now.allowed) return mendedIsSaid ? null : <Notice kind="done" title={t('changedToAllowed')} />
  return <FixList question={question} fixes={explanation.fixes} reason={now.reason} />
}
