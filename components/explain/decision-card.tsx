import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { DecisionSteps } from '@/components/decision/decision-steps'
import { describeMissing } from '@/components/decision/describe-missing'
import { markIdentifier } from '@/components/decision/mark-identifier'
import { MarkedText } from '@/components/decision/marked-text'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import type { ExplainedDecision, ExplainedRecord } from '@/lib/explain/schema'

interface DecisionCardProps {
  decision: ExplainedDecision
  /** The record that tells the decision; without it, it is the one of now. */
  record?: ExplainedRecord
}

/** Each check of one decision, the first that failed, and what was missing. */
export function DecisionCard({ decision, record }: DecisionCardProps) {
  const t = useTranslations('explain')
  const words = useTranslations('decision')
  const { allowed, steps, missing, reason } = decision
  return (
    <Card
      title={record === undefined ? t('now') : t('then')}
      description={record === undefined ? t('nowHelp') : <ThenHelp record={record} />}
      actions={<Status kind={allowed ? 'allowed' : 'denied'}>{t(allowed ? 'allowed' : 'refused')}</Status>}
    >
      <div className="flex flex-col gap-3">
        {steps.length === 0 ? (
          <p className="text-sm text-muted">{t('noSteps')}</p>
        ) : (
          <DecisionSteps steps={steps} />
        )}
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs">
          {reason !== null && reason !== '' && (
            <>
              <dt className="text-muted">{t('code')}</dt>
              <dd>
                <code className="font-mono">{reason}</code>
              </dd>
            </>
          )}
          {missing !== null && (
            <>
              <dt className="text-muted">
                {words(record === undefined ? 'missing.title' : 'missing.titleThen')}
              </dt>
              <dd>
                <MarkedText text={describeMissing(missing, words, markIdentifier)} />
              </dd>
            </>
          )}
        </dl>
      </div>
    </Card>
  )
}

function ThenHelp({ record }: { record: ExplainedRecord }) {
  const t = useTranslations('explain')
  const { kind, requestId, time } = record
  const href = (kind === 'request' ? `/requests/${requestId}` : `/audit?request=${requestId}`) as Route
  return (
    <>
      <Time value={time} /> ·{' '}
      <Link
        href={href}
        className="inline-block max-w-full font-mono text-xs break-all text-accent-ink hover:underline"
      >
        <span className="sr-only">{t('openRecord')} </span>
        {requestId}
      </Link>
    </>
  )
}
