'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type SubmitEvent } from 'react'
import { changeView, saveView } from '@/app/(console)/views/actions'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useRunAction } from '@/components/ui/use-run-action'
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
  const { run, pending, failure } = useRunAction()
  const [name, setName] = useState(view?.name ?? '')
  const form = useId()

  function submit(event: SubmitEvent) {
    event.preventDefault()
    run(() => (view === undefined ? saveView({ page, name, query }) : changeView({ id: view.id, name })), {
      done: t('saved', { name }),
      onDone: onClose,
    })
  }

  return (
    <Dialog
      open
      onOpenChange={() => onClose()}
      title={view === undefined ? t('save') : t('rename', { name: view.name })}
      description={view === undefined ? t('saveHelp') : undefined}
      footer={
        <>
          <Button onClick={() => onClose()}>{common('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" pending={pending}>
            {common('save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Field label={common('name')} error={failure}>
          <Input value={name} onValueChange={setName} maxLength={64} autoComplete="off" />
        </Field>
      </form>
    </Dialog>
  )
}
