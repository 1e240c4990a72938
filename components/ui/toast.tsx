'use client'

import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

const shownMs = 5000

/**
 * Holds the toasts of the page. They stand over the middle of the top bar, where no primary action and no footer of a panel
 * is, at any width. Errors that need an answer also stand beside what caused them.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={shownMs} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed top-2 left-1/2 z-60 flex w-[calc(100vw-1rem)] max-w-96 -translate-x-1/2 flex-col gap-2">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Toasts() {
  const { toasts } = Toast.useToastManager()
  const t = useTranslations('common')
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-lg bg-raised shadow-popup transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-2 px-3 py-2">
        {toast.type === 'error' ? (
          <CircleAlert aria-hidden className="mt-1 size-4 shrink-0 text-denied" />
        ) : (
          <CircleCheck aria-hidden className="mt-1 size-4 shrink-0 text-allowed" />
        )}
        <div className="min-w-0 flex-1 py-0.5">
          <Toast.Title className="text-sm font-medium" />
          <Toast.Description className="text-sm text-muted" />
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

interface ToastMessage {
  title: string
  description?: string
  /** An offer such as "Undo". */
  action?: { label: string; run: () => void }
}

/** Functions that say briefly that something was done or failed. */
export function useToast() {
  const manager = Toast.useToastManager()
  const show = (type: 'success' | 'error', { title, description, action }: ToastMessage) =>
    manager.add({
      type,
      title,
      description,
      priority: type === 'error' ? 'high' : 'low',
      ...(action === undefined ? {} : { actionProps: { children: action.label, onClick: action.run } }),
    })
  return {
    done: (message: ToastMessage) => show('success', message),
    failed: (message: ToastMessage) => show('error', message),
  }
}
