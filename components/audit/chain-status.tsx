'use client'

import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { auditPath } from '@/components/audit/audit-path'
import { type ChainWalk, useChainWalk } from '@/components/audit/use-chain-walk'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Link } from '@/components/ui/link'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Time } from '@/components/ui/time'
import type { ChainState } from '@/lib/audit/schema'

/** Whether the chain of the log holds, up to which line, as of when; and the button that verifies it anew. */
export function ChainStatus({ known }: { known: ChainState | null }) {
  const t = useTranslations('audit.chain')
  const { state, walk, start } = useChainWalk(known)
  const broken = state !== null && state.broken !== null
  const Icon = state === null ? ShieldQuestion : broken ? ShieldAlert : ShieldCheck
  const running = walk.phase === 'running'
  return (
    <section
      aria-label={t('title')}
      className={cn(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border bg-surface px-4 py-2.5',
        broken && 'border-denied/25 bg-denied-soft',
      )}
    >
      <Icon
        aria-hidden
        className={cn(
          'size-5 shrink-0 max-sm:mt-2.5 max-sm:self-start',
          state === null ? 'text-faint' : broken ? 'text-denied' : 'text-allowed',
        )}
      />
      <div role="status" className="flex min-h-10 min-w-0 flex-1 basis-64 flex-col justify-center text-sm">
        {running ? <Running walk={walk} /> : <Verdict state={state} />}
        {walk.phase === 'failed' && <span className="text-denied">{t('failed')}</span>}
      </div>
      <Button size="sm" pending={running} onClick={start} className="max-sm:ml-8">
        {t(state === null ? 'verify' : 'again')}
      </Button>
    </section>
  )
}

function Running({ walk: { lines, total } }: { walk: Extract<ChainWalk, { phase: 'running' }> }) {
  const t = useTranslations('audit.chain')
  return (
    <span className="flex flex-col gap-1.5">
      <span>{t('running', { lines, total })}</span>
      <ProgressBar label={t('title')} value={lines} max={total} />
    </span>
  )
}

function Verdict({ state }: { state: ChainState | null }) {
  const t = useTranslations('audit.chain')
  const format = useFormatter()
  if (state === null) {
    return (
      <>
        <span className="font-medium">{t('unverified')}</span>
        <span className="text-xs text-muted">{t('unverifiedHelp')}</span>
      </>
    )
  }
  const { broken, lines } = state
  return (
    <>
      <span className="font-medium">
        {broken === null
          ? t('intact', { lines })
          : t(broken.fault, { line: format.number(BigInt(broken.line)), lines })}
      </span>
      <span className="text-xs text-muted">
        {state.lastLineAt !== null && t.rich('upTo', { time: () => <Time value={state.lastLineAt ?? ''} /> })}
        {t('joiner')}
        {t.rich('verifiedAt', { time: () => <Time value={state.verifiedAt} format="relative" /> })}
      </span>
      {broken !== null && broken.id !== '' && (
        <Link href={auditPath({ id: broken.id })} className="w-fit text-accent-ink hover:underline">
          {t('show')}
        </Link>
      )}
    </>
  )
}
