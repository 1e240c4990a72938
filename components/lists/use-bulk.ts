'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import { bindVerb, type BulkActions, type BulkVerb } from '@/components/lists/bulk-verbs'
import type { SelectableRow } from '@/components/ui/list-selection'
import { useToast } from '@/components/ui/toast'
import type { BulkImpact, BulkReport } from '@/lib/bulk/schema'

interface BulkOptions {
  rows: readonly SelectableRow[]
  verb: BulkVerb
  actions: BulkActions
  /** Everything was changed. */
  onDone: (ids: string[]) => void
}

/** A bulk action in its steps: the impact is read, the action runs, and what failed can be tried again. */
export function useBulk({ rows, verb, actions, onDone }: BulkOptions) {
  const t = useTranslations('common.form')
  const toast = useToast()
  const [impact, setImpact] = useState<BulkImpact>()
  const [report, setReport] = useState<BulkReport>()
  const [failure, setFailure] = useState<string>()
  const [pending, startTransition] = useTransition()

  useEffect(() => {
    let wanted = true
    void bindVerb(actions, verb)
      .readImpact(rows.map(({ id }) => id))
      .catch(() => undefined)
      .then((result) => {
        if (!wanted) return
        if (result?.ok === true) setImpact(result.data)
        else setFailure(result?.error.message ?? t('unreachable'))
      })
    return () => {
      wanted = false
    }
  }, [actions, rows, verb, t])

  function start(ids: string[]) {
    setFailure(undefined)
    startTransition(async () => {
      const result = await bindVerb(actions, verb)
        .run(ids)
        .catch(() => undefined)
      if (result?.ok !== true) {
        const message = result?.error.message ?? t('unreachable')
        setFailure(message)
        return void toast.failed({ title: message })
      }
      const done = [...(report?.done ?? []), ...result.data.done]
      if (result.data.failed.length === 0) onDone(done)
      else setReport({ done, failed: result.data.failed })
    })
  }

  const changing = rows.map(({ id }) => id).filter((id) => impact?.unchanged.includes(id) !== true)
  return { impact, report, failure, pending, changing, start }
}
