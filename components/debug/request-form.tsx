'use client'

import { SendHorizontal, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { FormEvent, KeyboardEvent } from 'react'
import { CallerFields, type FormSectionProps } from '@/components/debug/caller-fields'
import { ModelApiField } from '@/components/debug/model-api-field'
import { ModelField } from '@/components/debug/model-field'
import { ParameterFields } from '@/components/debug/parameter-fields'
import { useShortcutText } from '@/components/shell/use-shortcut-text'
import type { Models } from '@/components/debug/use-models'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { Textarea } from '@/components/ui/textarea'

interface RequestFormProps extends FormSectionProps {
  models: Models
  onReloadModels: () => void
  running: boolean
  onSend: () => void
  onStop: () => void
  /** Why the reader cannot send. */
  disabledReason: string | undefined
}

/** The left side of the panel: what is sent, as whom, and where. Cmd- or Ctrl-Enter sends from anywhere in it, Escape stops. */
export function RequestForm(props: RequestFormProps) {
  const { form, onChange, models, onReloadModels, running, onSend, onStop, disabledReason, errorOf } = props
  const t = useTranslations('debug')
  const shortcut = useShortcutText(' ↵')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (running) onStop()
    else onSend()
  }

  function actByKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && running && !event.defaultPrevented) onStop()
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    if (!running && disabledReason === undefined) onSend()
  }

  return (
    <form
      noValidate
      method="post"
      aria-label={t('request')}
      onSubmit={submit}
      onKeyDown={actByKey}
      className="flex min-w-0 flex-1 flex-col gap-4"
    >
      <ModelApiField {...props} />
      <CallerFields {...props} />
      <ModelField
        value={form.model}
        onValueChange={(model) => onChange({ model })}
        models={models}
        onReload={onReloadModels}
        error={errorOf('model')}
      />
      <Field label={t('prompt.label')} name="prompt" error={errorOf('prompt')}>
        <Textarea
          rows={4}
          value={form.prompt}
          onChange={(event) => onChange({ prompt: event.target.value })}
          placeholder={t('prompt.placeholder')}
        />
      </Field>
      <ParameterFields {...props} />
      <div className="-mx-4 mt-auto -mb-4 flex items-center gap-3 rounded-b-lg border-t bg-surface px-4 py-3 sm:sticky sm:bottom-0">
        <Button
          type="submit"
          variant={running ? 'secondary' : 'primary'}
          disabledReason={disabledReason}
          className="min-w-24"
        >
          {running ? <Square aria-hidden /> : <SendHorizontal aria-hidden />}
          {running ? t('stop') : t('send')}
        </Button>
        {disabledReason === undefined ? (
          <span aria-hidden className="hidden items-center gap-1 text-xs text-faint sm:flex">
            {running ? <Kbd>Esc</Kbd> : <Kbd>{shortcut}</Kbd>}
          </span>
        ) : (
          <span className="text-xs text-muted">{disabledReason}</span>
        )}
      </div>
    </form>
  )
}
