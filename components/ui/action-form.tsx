'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { cn } from '@/components/ui/cn'
import { useEarlySubmit } from '@/components/ui/use-early-submit'
import { FormSummary } from '@/components/ui/form-summary'
import { UnsavedGuard } from '@/components/ui/unsaved-guard'
import type { ActionForm as Form } from '@/components/ui/use-action-form'

interface ActionFormProps<Input extends FieldValues, Output> {
  form: Form<Input, Output>
  /** Accessible name of the form. */
  label: string
  /** Asks before unsaved input is lost; off for forms of one step such as sign-in. */
  guard?: boolean
  /** Heads the refusal of the whole form; "This could not be saved" unless given. */
  failedTitle?: string
  id?: string
  className?: string
  children: ReactNode
}

/** The form of `useActionForm`: error summary on top, Cmd- or Ctrl-Enter submits, unsaved input is guarded. */
export function ActionForm<Input extends FieldValues, Output>(props: ActionFormProps<Input, Output>) {
  const { form: action, label, guard = true, failedTitle, id, className, children } = props
  const { errors, isDirty, submitCount } = action.form.formState
  const element = useEarlySubmit(() => action.submit())

  function submitByKey(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    // React also brings the keys of dialogs that the form opened; they stand elsewhere in the document.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return
    event.preventDefault()
    action.submit()
  }

  return (
    <form
      ref={element}
      id={id}
      noValidate
      method="post"
      aria-label={label}
      onSubmit={action.submit}
      onKeyDown={submitByKey}
      className={cn('flex min-w-0 flex-col gap-5', className)}
    >
      <FormSummary
        errors={errors}
        failure={action.failure}
        attempt={submitCount}
        onGoTo={focusField}
        failedTitle={failedTitle}
      />
      {children}
      {guard && <UnsavedGuard active={isDirty && !action.pending} />}
    </form>
  )
}

/** Leads to a field by the `name` of its `Field`; every kind of control is reached this way, registered or not. */
function focusField(path: string) {
  const field = document.querySelector(`[data-field="${CSS.escape(path)}"], [name="${CSS.escape(path)}"]`)
  const control = field?.matches('input, textarea')
    ? field
    : field?.querySelector('input:not([type=hidden]), textarea, button, [tabindex]')
  if (control instanceof HTMLElement) control.focus()
}
