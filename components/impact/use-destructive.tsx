'use client'

import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState, type ReactNode } from 'react'
import { askImpact } from '@/app/(console)/deletions/actions'
import { useToast } from '@/components/ui/toast'
import { useLocalized } from '@/components/ui/use-localized'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ActionResult } from '@/lib/errors'
import type { Impact, ImpactAsk } from '@/lib/impact/schema'

const ImpactDialog = dynamic(async () => (await import('@/components/impact/impact-dialog')).ImpactDialog, {
  ssr: false,
})

/** Long enough to read, find and press "Undo" by keyboard; the pointer or the focus on it stops the clock. */
const undoShownMs = 30_000

interface DestructiveOptions<Data> extends ImpactAsk {
  /** Does it; `typed` is the name that was typed to confirm. */
  act: (typed: string | undefined) => Promise<ActionResult<Data>>
  /** Takes it back. */
  undo: (data: Data) => Promise<ActionResult<unknown>>
  /** What the dialog asks. */
  title: string
  /** The verb on its button. */
  confirm: string
  /** Said after it was done, and after it was taken back. */
  done: string
  undone: string
  /** What stops, in the words of this kind of object. */
  effect?: ReactNode
  onDone?: () => void
  onUndone?: () => void
}

interface Destructive {
  start: () => void
  pending: boolean
  /** Render it beside the control. */
  dialog: ReactNode
}

/**
 * Something that takes access away: disable, delete, revoke. Where calls were made within the hour it shows who would
 * notice and asks for the name; otherwise it is done at once. Either way a toast offers to take it back.
 */
export function useDestructive<Data>(options: DestructiveOptions<Data>): Destructive {
  const { kind, id, act, onDone } = options
  const { run, pending, failure, clearFailure } = useRunAction()
  const offerUndo = useUndoOffer(options)
  const [impact, setImpact] = useState<Impact>()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')

  function perform(name?: string) {
    run(() => act(name), {
      onDone: (data) => {
        setOpen(false)
        offerUndo(data)
        onDone?.()
      },
      onFailed: () => setOpen(true),
    })
  }

  function start() {
    clearFailure()
    run(() => askImpact({ kind, id }), {
      onDone: (found) => {
        setImpact(found)
        if (found.live) setOpen(true)
        else perform()
      },
    })
  }

  const dialog = open && (
    <ImpactDialog
      onOpenChange={setOpen}
      title={options.title}
      confirm={options.confirm}
      onConfirm={() => perform(typed)}
      onTyped={setTyped}
      pending={pending}
      failure={failure}
      impact={impact}
      effect={options.effect}
    />
  )
  return { start, pending, dialog }
}

/** Says that it was done and offers to take it back, also after the page has changed. */
function useUndoOffer<Data>({ undo, done, undone, onUndone }: DestructiveOptions<Data>) {
  const t = useTranslations('common')
  const localized = useLocalized()
  const toast = useToast()

  async function takeBack(data: Data) {
    const result = await undo(data).catch(() => undefined)
    if (result?.ok === true) {
      toast.done({ title: undone })
      onUndone?.()
      return
    }
    toast.failed({
      title: result === undefined ? t('form.unreachable') : localized(result.error.message),
      ...(result === undefined ? {} : { requestId: result.error.requestId }),
    })
  }

  return (data: Data) =>
    toast.done({
      title: done,
      shownMs: undoShownMs,
      action: { label: t('undo'), run: () => void takeBack(data) },
    })
}
