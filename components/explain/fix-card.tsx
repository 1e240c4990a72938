'use client'

import { Check, Plus, Wrench } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { markIdentifiers, useStepText } from '@/components/decision/decision-steps'
import { markIdentifier } from '@/components/decision/mark-identifier'
import { MarkedText } from '@/components/decision/marked-text'
import { AccessWords, useFixTitle, WriteWords } from '@/components/explain/fix-words'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Status } from '@/components/ui/status'
import type { FixPreview } from '@/lib/explain/schema'

interface FixCardProps {
  preview: FixPreview
  pending: boolean
  /** Why the viewer may not apply it. */
  disabledReason: string | undefined
  onApply: () => void
}

/** One fix: what it writes, what else it allows, and what is decided after it. */
export function FixCard({ preview, pending, disabledReason, onApply }: FixCardProps) {
  const t = useTranslations('explain.fixes')
  const titleOf = useFixTitle()
  const describe = useStepText()
  const { writes, gains, gainCount, after } = preview
  const next = after.steps.find((step) => !step.passed)
  return (
    <Card
      title={<MarkedText text={titleOf(preview, markIdentifier)} />}
      headingLevel={3}
      actions={
        <Button
          variant={after.allowed ? 'primary' : 'secondary'}
          size="sm"
          pending={pending}
          disabledReason={disabledReason}
          onClick={onApply}
          aria-label={t('applyWhat', { fix: titleOf(preview) })}
        >
          <Wrench aria-hidden /> {t(after.allowed ? 'apply' : 'applyStep')}
        </Button>
      }
    >
      <div className="grid gap-4 text-sm md:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-1">
          <h4 className="text-xs text-muted">{t('writes')}</h4>
          <ul className="flex flex-col gap-1">
            {writes.map((write) => (
              <li key={JSON.stringify(write)} className="flex items-start gap-1.5 break-words">
                <Plus aria-hidden className="mt-0.5 size-3.5 shrink-0 text-faint" />
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <WriteWords write={write} />
                </span>
              </li>
            ))}
          </ul>
        </div>
        <div className="flex min-w-0 flex-col gap-1">
          <h4 className="text-xs text-muted">{t('gains')}</h4>
          {gainCount === 0 ? (
            <p className="flex items-start gap-1.5">
              <Check aria-hidden className="mt-0.5 size-3.5 shrink-0 text-allowed" /> {t('gainsNothing')}
            </p>
          ) : (
            <ul className="flex max-h-56 flex-col gap-1 overflow-y-auto" tabIndex={0} aria-label={t('gains')}>
              {gains.map((gain) => (
                <li key={JSON.stringify(gain)} className="break-words">
                  <AccessWords access={gain} />
                </li>
              ))}
              {gainCount > gains.length && (
                <li className="text-muted">{t('gainsMore', { count: gainCount - gains.length })}</li>
              )}
            </ul>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-1">
          <h4 className="text-xs text-muted">{t('after')}</h4>
          <Status kind={after.allowed ? 'allowed' : 'denied'}>
            {t(after.allowed ? 'afterAllowed' : 'afterRefused')}
          </Status>
          {next !== undefined && (
            <p className="break-words">
              <MarkedText text={describe({ ...next, values: markIdentifiers(next.values) })} />
            </p>
          )}
        </div>
      </div>
    </Card>
  )
}
