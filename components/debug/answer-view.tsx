'use client'

import { MessageSquareText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useStepText } from '@/components/decision/decision-steps'
import { MissingGrant } from '@/components/decision/missing-grant'
import { readMissing } from '@/components/decision/read-missing'
import { explainRecordPath } from '@/components/decision/explain-path'
import { useDeniedReason } from '@/components/shell/viewer'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { useLocalized } from '@/components/ui/use-localized'
import { isRecorded, type DebugRun } from '@/lib/debug/run'

/** The answer as text while it streams; for a refusal, why and what to do. */
export function AnswerView({ run, emptyText }: { run: DebugRun; emptyText?: string }) {
  const t = useTranslations('debug.answer')
  const deniedReason = useDeniedReason('debug:run')
  const { answer, phase } = run
  if (phase === 'idle') {
    return (
      <EmptyState
        icon={MessageSquareText}
        title={t('emptyTitle')}
        action={deniedReason !== undefined && <LinkButton href="/calls">{t('openCalls')}</LinkButton>}
      >
        {deniedReason === undefined ? (emptyText ?? t('emptyText')) : t('deniedText')}
      </EmptyState>
    )
  }
  const waiting = phase === 'running' && answer.text === '' && answer.reasoning === ''
  return (
    <div className="flex flex-col gap-3">
      {answer.reasoning !== '' && (
        <p className="border-l-2 pl-3 text-sm break-words whitespace-pre-wrap text-muted">
          {answer.reasoning}
        </p>
      )}
      {waiting && <p className="text-sm text-faint">{t('waiting')}</p>}
      {answer.text !== '' && (
        <p data-testid="answer" className="max-w-[80ch] text-base leading-6 break-words whitespace-pre-wrap">
          {answer.text}
          {phase === 'running' && (
            <span
              aria-hidden
              className="ml-0.5 inline-block h-4 w-0.5 translate-y-0.5 animate-pulse bg-accent"
            />
          )}
        </p>
      )}
      <Outcome run={run} />
    </div>
  )
}

function Outcome({ run }: { run: DebugRun }) {
  const t = useTranslations('debug.answer')
  const localized = useLocalized()
  const { answer, error, record, phase, response } = run
  const describe = useStepText()
  const missing = readMissing(record?.missing)
  // The gateway's own text is for callers; whoever debugs may know the check that failed.
  const failed = record?.steps.find((step) => !step.passed)
  const recorded = isRecorded(run)
  const empty = phase === 'ended' && !recorded && answer.text === '' && answer.error === undefined
  return (
    <>
      {error !== null && (
        <Notice kind="error" title={t(`failed.${error.stage}`)}>
          {localized(error.message)}
          {error.code !== '' && <Code text={error.code} />}
        </Notice>
      )}
      {answer.error !== undefined && (
        <Notice kind="error" title={t(blame(run))}>
          {failed === undefined ? localized(answer.error.message) : describe(failed)}
          {answer.error.code !== '' && <Code text={answer.error.code} />}
        </Notice>
      )}
      {recorded && (
        <Notice title={t('recordedTitle')}>
          {failed === undefined ? t('recordedText') : describe(failed)}
        </Notice>
      )}
      {missing !== null && record && (
        <MissingGrant missing={missing} explainHref={explainRecordPath(record.id)} mended={run.mended} />
      )}
      {missing === null && failed !== undefined && record && (
        <LinkButton href={explainRecordPath(record.id)} size="sm" className="self-start">
          {t('why')}
        </LinkButton>
      )}
      {phase === 'stopped' && <Notice title={t('stoppedTitle')}>{t('stoppedText')}</Notice>}
      {empty && <Notice title={t('noText')}>{t('noTextHelp', { status: response?.status ?? 0 })}</Notice>}
    </>
  )
}

/** Who ended the call with an error: the gateway's decision, a missing upstream, or the model's provider. */
function blame({ record, response }: DebugRun): 'refused' | 'revoked' | 'noUpstream' | 'upstreamError' {
  if (!record) return response?.status === 401 || response?.status === 403 ? 'refused' : 'upstreamError'
  if (record.ended === 'refused' || record.ended === 'revoked') return record.ended
  return record.upstreamStatus === null ? 'noUpstream' : 'upstreamError'
}

function Code({ text }: { text: string }) {
  return <code className="mt-0.5 block font-mono text-xs text-muted">{text}</code>
}
