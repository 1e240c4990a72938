'use client'

import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { useTranslations } from 'next-intl'
import { useRef, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'

export interface AlertDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** What will happen, to whom, and whether it can be undone. */
  children: ReactNode
  /** The verb on the confirming button. */
  confirm: string
  onConfirm: () => void
  /** The verb on the other button; "Cancel" unless given. */
  cancel?: string
  pending?: boolean
  /** The confirmed action destroys something. */
  danger?: boolean
  disabledReason?: string | undefined
}

/** The code behind `AlertDialog`. */
export default function AlertDialogPopup(props: AlertDialogProps) {
  const { open, onOpenChange, title, children, confirm, onConfirm, pending = false, danger = true } = props
  const t = useTranslations('common')
  const cancelButton = useRef<HTMLButtonElement>(null)
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={cancelButton}
          className="fixed top-1/2 left-1/2 z-40 flex w-[calc(100vw-2rem)] max-w-md popup-motion -translate-x-1/2 -translate-y-1/2 flex-col rounded-lg bg-raised shadow-popup outline-none"
        >
          <div className="flex flex-col gap-2 px-5 pt-4 pb-5">
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <Base.Description render={<div />} className="flex flex-col gap-2 text-sm text-muted">
              {children}
            </Base.Description>
          </div>
          <footer className="flex flex-wrap justify-end gap-2 border-t px-5 py-3">
            <Button ref={cancelButton} onClick={() => onOpenChange(false)}>
              {props.cancel ?? t('cancel')}
            </Button>
            <Button
              variant={danger ? 'danger' : 'primary'}
              pending={pending}
              disabledReason={props.disabledReason}
              onClick={onConfirm}
            >
              {confirm}
            </Button>
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
