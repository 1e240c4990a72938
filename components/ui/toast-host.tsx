'use client'

import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { useClearTop } from '@/components/ui/use-clear-top'
import type { QueuedToast } from '@/components/ui/toast'

const shownMs = 5000

/**
 * Shows the toasts. They stand over the middle of the top bar, where no primary action and no footer of a panel is, at any
 * width, and step down below toolbars and headers of panels that they would cover. Errors that need an answer also stand beside what caused them.
 */
export default function ToastHost({ queue }: { queue: readonly QueuedToast[] }) {
  return (
    <Toast.Provider timeout={shownMs} limit={3}>
      <Forward queue={queue} />
      <Toast.Portal>
        <Stack />
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Stack() {
  const viewport = useRef<HTMLDivElement>(null)
  const top = useClearTop(viewport)
  return (
    <Toast.Viewport
      ref={viewport}
      style={{ top }}
      className="fixed left-1/2 z-60 flex w-[calc(100vw-1rem)] max-w-96 -translate-x-1/2 flex-col gap-2"
    >
      <Toasts />
    </Toast.Viewport>
  )
}

/** Hands each message on once, after the live region stands, or screen readers would miss the first. */
function Forward({ queue }: { queue: readonly QueuedToast[] }) {
  const { add, close } = Toast.useToastManager()
  const shown = useRef(0)
  useEffect(() => {
    for (const toast of queue) {
      if (toast.id <= shown.current) continue
      shown.current = toast.id
      if (toast.until?.aborted === true) continue
      const id = add(toOptions(toast))
      toast.until?.addEventListener('abort', () => close(id))
    }
  }, [queue, add, close])
  return null
}

function toOptions({ type, title, description, requestId, shownMs: timeout, action }: QueuedToast) {
  return {
    type,
    title,
    description,
    data: { requestId },
    ...(timeout === undefined ? {} : { timeout }),
    priority: type === 'error' ? ('high' as const) : ('low' as const),
    ...(action === undefined ? {} : { actionProps: { children: action.label, onClick: action.run } }),
  }
}

function Toasts() {
  const { toasts } = Toast.useToastManager()
  const t = useTranslations('common')
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      data-toast=""
      className="rounded-lg bg-raised shadow-popup transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-2 px-3 py-2">
        <Sign type={toast.type} />
        <div className="min-w-0 flex-1 py-0.5">
          <Toast.Title className="text-sm font-medium" />
          <Toast.Description className="text-sm text-muted" />
          <RequestId data={toast.data as unknown} />
        </div>
        <Toast.Action className="h-6 shrink-0 text-sm font-medium text-accent-ink empty:hidden hover:underline" />
        <Toast.Close
          aria-label={t('close')}
          className="grid size-6 place-items-center rounded-sm text-faint hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}

function Sign({ type }: { type: string | undefined }) {
  const look = 'mt-1 size-4 shrink-0'
  if (type === 'error') return <CircleAlert aria-hidden className={`${look} text-denied`} />
  if (type === 'news') return <Info aria-hidden className={`${look} text-accent-ink`} />
  return <CircleCheck aria-hidden className={`${look} text-allowed`} />
}

function RequestId({ data }: { data: unknown }) {
  const t = useTranslations('common')
  const { requestId = '' } = (data ?? {}) as { requestId?: string }
  if (requestId === '') return null
  return (
    <p className="flex items-center gap-1 text-xs text-muted">
      {t('requestId')}: <code className="truncate font-mono">{requestId}</code>
      <CopyButton value={requestId} what={t('requestId')} />
    </p>
  )
}
