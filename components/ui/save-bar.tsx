'use client'

import { useTranslations } from 'next-intl'
import type { FieldValues } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import type { ActionForm } from '@/components/ui/use-action-form'

interface SaveBarProps<Input extends FieldValues, Output> {
  form: ActionForm<Input, Output>
  /** Why the form may not be changed. */
  lockedReason?: string | undefined
}

/** The foot of a form that changes something existing: says that there are unsaved changes, saves or discards them. */
export function SaveBar<Input extends FieldValues, Output>(props: SaveBarProps<Input, Output>) {
  const { form: action, lockedReason } = props
  const t = useTranslations('common')
  const { isDirty } = action.form.formState
  const unchanged = isDirty ? undefined : t('form.unchanged')
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <span role="status" className="mr-auto text-xs text-muted">
        {lockedReason ?? (isDirty && t('form.unsaved'))}
      </span>
      {isDirty && <Button onClick={() => action.form.reset()}>{t('form.discard')}</Button>}
      <Button
        type="submit"
        variant="primary"
        pending={action.pending}
        disabledReason={lockedReason ?? unchanged}
      >
        {t('save')}
      </Button>
    </div>
  )
}
