'use client'

import { createContext, lazy, Suspense, useContext, useMemo, useState, type ReactNode } from 'react'

export interface ToastMessage {
  title: string
  description?: string
  /** Of a request that failed; shown with a button to copy it. */
  requestId?: string
  /** Stays longer than usual, for an offer that needs an answer. */
  shownMs?: number
  /** An offer such as "Undo". */
  action?: { label: string; run: () => void }
  /** Takes the message away once aborted: what it offers is no longer there to have. */
  until?: AbortSignal
}

export interface QueuedToast extends ToastMessage {
  id: number
  type: 'success' | 'error' | 'news'
}

interface Toasts {
  done: (message: ToastMessage) => void
  failed: (message: ToastMessage) => void
  /** Something that somebody else did. */
  told: (message: ToastMessage) => void
}

const ToastContext = createContext<Toasts | undefined>(undefined)
const ToastHost = lazy(() => import('@/components/ui/toast-host'))

/** Holds the toasts of the page. The code that shows them comes with the first one. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [queue, setQueue] = useState<readonly QueuedToast[]>([])
  const toasts = useMemo<Toasts>(() => {
    const add = (type: QueuedToast['type'], message: ToastMessage) =>
      setQueue((current) => [...current, { ...message, type, id: current.length + 1 }])
    return {
      done: (message) => add('success', message),
      failed: (message) => add('error', message),
      told: (message) => add('news', message),
    }
  }, [])
  return (
    <ToastContext value={toasts}>
      {children}
      {queue.length > 0 && (
        <Suspense>
          <ToastHost queue={queue} />
        </Suspense>
      )}
    </ToastContext>
  )
}

/** Functions that say briefly that something was done, failed, or was done by others. */
export function useToast(): Toasts {
  const toasts = useContext(ToastContext)
  if (toasts === undefined) throw new Error('useToast needs the providers around it')
  return toasts
}
