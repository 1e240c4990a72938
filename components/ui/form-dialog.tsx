'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode, type RefObject } from 'react'
import type { FieldValues } from 'react-hook-form'
import { ActionForm } from '@/components/ui/action-form'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { ActionForm as Form } from '@/components/ui/use-action-form'

interface FormDialogProps<Input extends FieldValues, Output> {
  form: Form<Input, Output>
  title: string
  description?: ReactNode
  /** The verb on the submitting button. */
  submit: string
  /** Why it cannot be submitted now. */
  submitReason?: string | undefined
  onClose: () => void
  initialFocus?: RefObject<HTMLElement | null>
  children: ReactNode
}

/** A form in a dialog. Closing it by any way asks first when something was entered; Enter and Cmd- or Ctrl-Enter submit. */
export function FormDialog<Input extends FieldValues, Output>(props: FormDialogProps<Input, Output>) {
  const { form: action, title, description, submit, onClose, children } = props
  const t = useTranslations('common')
  const [asking, setAsking] = useState(false)
  const { isDirty } = action.form.formState

  function close() {
    if (isDirty && !action.pending) setAsking(true)
    else onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={close}
      title={title}
      description={description}
      {...(props.initialFocus === undefined ? {} : { initialFocus: props.initialFocus })}
      footer={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button
            variant="primary"
            pending={action.pending}
            disabledReason={props.submitReason}
            onClick={() => action.submit()}
          >
            {submit}
          </Button>
        </>
      }
    >
      <ActionForm form={action} label={title}>
        {children}
        <button type="submit" hidden />
      </ActionForm>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('form.discardTitle')}
        confirm={t('form.discard')}
        cancel={t('form.keepEditing')}
        onConfirm={onClose}
      >
        {t('form.discardText')}
      </AlertDialog>
    </Dialog>
  )
}
