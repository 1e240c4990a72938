'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, type ReactNode } from 'react'
import { askImpact } from '@/app/(console)/deletions/actions'
import { ImpactFacts } from '@/components/impact/impact-facts'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { Impact, ImpactAsk } from '@/lib/impact/schema'

interface AskedImpact {
  /** Who would notice, or that nobody knows. */
  facts: ReactNode
  /** For the dialog: the name to type where somebody would notice, and why it cannot be confirmed yet. */
  confirm: { typed?: string; disabledReason?: string }
}

/**
 * Who would notice if the object went, asked when the dialog opens; `name` is what the reader types then. When no answer
 * comes, the worst is assumed. Null asks nothing: nobody can notice.
 */
export function useImpact(ask: ImpactAsk | null, name: string): AskedImpact {
  const t = useTranslations('common.impact')
  const impact = useAnswer(ask)
  if (ask === null) return { facts: null, confirm: {} }
  if (impact === undefined) {
    return { facts: <Skeleton className="w-56" />, confirm: { disabledReason: t('asking') } }
  }
  if (impact === 'failed') {
    return { facts: <Notice kind="warning">{t('unknown')}</Notice>, confirm: { typed: name } }
  }
  return { facts: <ImpactFacts impact={impact} />, confirm: impact.live ? { typed: name } : {} }
}

function useAnswer(ask: ImpactAsk | null): Impact | 'failed' | undefined {
  const [impact, setImpact] = useState<Impact | 'failed'>()
  const { kind, id } = ask ?? {}
  useEffect(() => {
    if (kind === undefined || id === undefined) return
    let left = false
    void askImpact({ kind, id })
      .catch(() => undefined)
      .then((result) => {
        if (!left) setImpact(result?.ok === true ? result.data : 'failed')
      })
    return () => {
      left = true
    }
  }, [kind, id])
  return impact
}
