'use client'

import { useTranslations } from 'next-intl'
import { changeView, saveView } from '@/app/(console)/views/actions'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { ViewDto, ViewPage } from '@/lib/views/schema'

interface ViewNameDialogProps {
  /** The view to rename; without it a new one is saved. */
  view: ViewDto | undefined
  page: ViewPage
  query: string
  onClose: (view?: ViewDto) => void
}

/** Asks for the name of a view. */
export function ViewNameDialog({ view, page, query, onClose }: ViewNameDialogProps) {
  const t = useTranslations('lists.views')
  const common = useTranslations('common')
  const toast = useToast()
  const action = useActionForm({
    schema: async () => (await import('@/lib/views/schema')).saveViewInput,
    action: (input) => (view === undefined ? saveView(input) : changeView({ id: view.id, name: input.name })),
    defaultValues: { page, name: view?.name ?? '', query },
    onDone: (saved) => {
      toast.done({ title: t('saved', { name: saved.name }) })
      onClose(saved)
    },
  })
  return (
    <FormDialog
      form={action}
      title={view === undefined ? t('save') : t('rename', { name: view.name })}
      description={view === undefined ? t('saveHelp') : undefined}
      submit={common('save')}
      onClose={() => onClose()}
    >
      <Field name="name" label={common('name')} error={action.errorOf('name')}>
        <Input {...action.form.register('name')} maxLength={64} autoComplete="off" />
      </Field>
    </FormDialog>
  )
}
