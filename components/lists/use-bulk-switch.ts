'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import { useToast } from '@/components/ui/toast'
import type { SelectableRow } from '@/components/ui/list-selection'
import type { BulkImpact, BulkReport, BulkSwitch } from '@/lib/bulk/schema'
import type { ActionResult } from '@/lib/errors'
import type { Status } from '@/lib/schema'

export type ReadImpact = (input: BulkSwitch) => Promise<ActionResult<BulkImpact>>
export type RunSwitch = (input: BulkSwitch) => Promise<ActionResult<BulkReport>>

interface SwitchOptions {
  rows: readonly SelectableRow[]
  status: Status
  impact: ReadImpact
  run: RunSwitch
  /** Everything was changed. */
  onDone: (ids: string[]) => void
}

/** A bulk switch in its steps: the impact is read, the switch runs, and what failed can be tried again. */
export function useBulkSwitch({ rows, status, impact: readImpact, run, onDone }: SwitchOptions) {
  const t = useTranslations('common.form')
  const toast = useToast()
  const [impact, setImpact] = useState<BulkImpact>()
  const [report, setReport] = useState<BulkReport>()
  const [failure, setFailure] = useState<string>()
  const [pending, startTransition] = useTransition()

  useEffect(() => {
    let wanted = true
    void readImpact({ ids: rows.map(({ id }) => id), status })
      .catch(() => undefined)
      .then((result) => {
        if (!wanted) return
        if (result?.ok === true) setImpact(result.data)
        else setFailure(result?.error.message ?? t('unreachable'))
      })
    return () => {
      wanted = false
    }
  }, [readImpact, rows, status, t])

  function start(ids: string[]) {
    setFailure(undefined)
    startTransition(async () => {
      const result = await run({ ids, status }).catch(() => undefined)
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
