'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'

interface DeleteDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** The impact: who loses what, and when it was last used. */
  children: ReactNode
  /** The verb on the confirming button. */
  confirm: string
  onConfirm: () => void
  pending: boolean
  /** Must be typed before the button works; leave it out where nothing live depends on the object. */
  typed?: string | undefined
  /** Hears what is typed. */
  onTyped?: (text: string) => void
  /** Why it cannot be deleted now. */
  disabledReason?: string | undefined
  /** What the server said to the last attempt. */
  failure?: string | undefined
}

/** Asks before a deletion: impact first, then the name to type where live traffic would stop. */
export function DeleteDialog(props: DeleteDialogProps) {
  const { open, onOpenChange, typed, onTyped, disabledReason, failure, children, ...dialog } = props
  const t = useTranslations('common')
  const [text, setText] = useState('')
  const type = (next: string) => {
    setText(next)
    onTyped?.(next)
  }
  const mismatch = typed !== undefined && text.trim() !== typed
  return (
    <AlertDialog
      {...dialog}
      open={open}
      onOpenChange={(next) => {
        type('')
        onOpenChange(next)
      }}
      disabledReason={disabledReason ?? (mismatch ? t('typeReason') : undefined)}
    >
      {children}
      {typed !== undefined && disabledReason === undefined && (
        <Field label={t('typeToConfirm', { name: typed })} className="mt-2">
          <Input
            value={text}
            onValueChange={type}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !mismatch && !dialog.pending) dialog.onConfirm()
            }}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
      )}
      {failure !== undefined && <Notice kind="error">{failure}</Notice>}
    </AlertDialog>
  )
}
