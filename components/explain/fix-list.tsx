'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { applyAccessFix } from '@/app/(console)/explain/actions'
import { FixCard } from '@/components/explain/fix-card'
import { useDeniedReason } from '@/components/shell/viewer'
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
  const { run, pending, failure } = useRunAction()
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
      {failure !== undefined && <Notice kind="error" title={failure} />}
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

/** What helps where no change of the policy does. */
function Advice({ reason }: { reason: string | null }) {
  const t = useTranslations('explain')
  const key = `advice.${reason ?? ''}` as 'advice.token.expired'
  return (
    <Notice title={t('fixes.none')}>{reason !== null && t.has(key) ? t(key) : t('fixes.noneHelp')}</Notice>
  )
}
