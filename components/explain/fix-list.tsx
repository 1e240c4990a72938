'use client'

import { RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { applyAccessFix } from '@/app/(console)/explain/actions'
import { FixCard } from '@/components/explain/fix-card'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useRunAction } from '@/components/ui/use-run-action'
import type { AccessFix, AccessQuestion, FixPreview } from '@/lib/explain/schema'

interface FixListProps {
  question: AccessQuestion
  fixes: readonly FixPreview[]
  /** Why it is refused, for advice where no fix helps. */
  reason: string | null
}

/** The changes that would remove the cause, each with its preview. What one of them led to is said and shown. */
export function FixList({ question, fixes, reason }: FixListProps) {
  const t = useTranslations('explain.fixes')
  const denied = useDeniedReason('topology:write')
  const { run, pending, failure, clearFailure } = useRunAction()
  const [applied, setApplied] = useState<AccessFix>()
  if (fixes.length === 0) return <Advice reason={reason} />
  return (
    <section aria-labelledby="fixes" className="flex flex-col gap-3">
      <div>
        <h2 id="fixes" className="text-base font-semibold">
          {t('title')}
        </h2>
        <p className="text-sm text-muted">{t('help')}</p>
      </div>
      {failure !== undefined && <Refusal text={failure} onLooked={clearFailure} />}
      <ul className="flex flex-col gap-3">
        {fixes.map((preview) => (
          <li key={JSON.stringify(preview.fix)}>
            <FixCard
              preview={preview}
              pending={pending && applied === preview.fix}
              disabledReason={denied}
              onApply={() => {
                setApplied(preview.fix)
                run(() => applyAccessFix({ question, fix: preview.fix }), {
                  done: t(preview.after.allowed ? 'doneAllowed' : 'doneNext'),
                })
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Why a fix was not applied. What the page shows may be of before a change by others, so it offers to look again. */
function Refusal({ text, onLooked }: { text: string; onLooked: () => void }) {
  const t = useTranslations('explain.fixes')
  const router = useRouter()
  const [pending, start] = useTransition()
  const lookAgain = () =>
    start(() => {
      router.refresh()
      onLooked()
    })
  return (
    <Notice
      kind="error"
      title={text}
      action={
        <Button size="sm" pending={pending} onClick={lookAgain}>
          <RotateCw aria-hidden /> {t('lookAgain')}
        </Button>
      }
    />
  )
}

/** What helps where no change of the policy does. */
function Advice({ reason }: { reason: string | null }) {
  const t = useTranslations('explain')
  const key = `advice.${reason ?? ''}` as 'advice.token.expired'
  return (
    <Notice title={t('fixes.none')}>{reason !== null && t.has(key) ? t(key) : t('fixes.noneHelp')}</Notice>
  )
}
