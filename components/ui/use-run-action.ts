'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { useToast } from '@/components/ui/toast'
import { useLocalized } from '@/components/ui/use-localized'
import type { ActionResult } from '@/lib/errors'

interface RunOptions<Data> {
  /** Said briefly after success. */
  done?: string
  onDone?: (data: Data) => void
  /** The refusal is in `failure` and in a toast; this is for what else it means. */
  onFailed?: () => void
}

/**
 * Runs server actions that have no form: a switch, a row action, a confirmed deletion. A refusal is kept in `failure`,
 * to be shown beside the control, and said in a toast with its request id.
 */
export function useRunAction() {
  const t = useTranslations('common')
  const localized = useLocalized()
  const toast = useToast()
  const [pending, startTransition] = useTransition()
  const [failure, setFailure] = useState<string>()

  function run<Data>(action: () => Promise<ActionResult<Data>>, options: RunOptions<Data> = {}) {
    setFailure(undefined)
    startTransition(async () => {
      const result = await action().catch(() => undefined)
      if (result?.ok === true) {
        if (options.done !== undefined) toast.done({ title: options.done })
        options.onDone?.(result.data)
        return
      }
      const message = result === undefined ? t('form.unreachable') : localized(result.error.message)
      setFailure(message)
      toast.failed({
        title: message,
        ...(result === undefined ? {} : { requestId: result.error.requestId }),
      })
      options.onFailed?.()
    })
  }

  return { run, pending, failure, clearFailure: () => setFailure(undefined) }
}
