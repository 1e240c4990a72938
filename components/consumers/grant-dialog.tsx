'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Controller } from 'react-hook-form'
import { addGrant } from '@/app/(console)/consumers/actions'
import { EndField } from '@/components/consumers/end-field'
import type { GrantSide } from '@/components/consumers/grants-card'
import { Combobox } from '@/components/ui/combobox'
import { FormDialog } from '@/components/ui/form-dialog'
import { Field } from '@/components/ui/field'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { GrantDto } from '@/lib/gateway/grants/schema'

interface GrantDialogProps {
  side: GrantSide
  grants: GrantDto[]
  /** Id of the other side to begin with; anything else begins empty. */
  preselected: string
  onClose: () => void
}

/** Grants by hand: choose the other side and, if it should not last, an end. */
export function GrantDialog({ side, grants, preselected, onClose }: GrantDialogProps) {
  const t = useTranslations('consumers.grants')
  const isModelApi = side.as === 'modelApi'
  const otherField = isModelApi ? 'consumerId' : 'modelApiId'
  const action = useGrantForm({ side, preselected, onClose })
  const { control } = action.form
  const first = useRef<HTMLInputElement>(null)
  const held = new Set(
    grants.filter(({ manual }) => manual).map((grant) => (isModelApi ? grant.consumerId : grant.modelApiId)),
  )
  const title = t(isModelApi ? 'modelApi.dialog' : 'consumer.dialog', { name: side.name })
  return (
    <FormDialog
      form={action}
      title={title}
      description={t('dialogHelp')}
      initialFocus={first}
      submit={t('add')}
      onClose={onClose}
    >
      <Controller
        control={control}
        name={otherField}
        render={({ field }) => (
          <Field
            name={otherField}
            label={t(isModelApi ? 'consumerField' : 'modelApiField')}
            error={action.errorOf(otherField)}
          >
            <Combobox
              inputRef={first}
              value={field.value === '' ? null : field.value}
              onValueChange={(id) => field.onChange(id ?? '')}
              placeholder={t(isModelApi ? 'chooseConsumer' : 'chooseModelApi')}
              empty={t(isModelApi ? 'noConsumers' : 'noModelApis')}
              options={side.choices.map(({ id, name, note }) => ({
                value: id,
                label: name,
                note: held.has(id) ? `${note} · ${t('alreadyHeld')}` : note,
                disabled: held.has(id),
              }))}
            />
          </Field>
        )}
      />
      <Controller
        control={control}
        name="expiresAt"
        render={({ field }) => (
          <EndField
            value={field.value ?? null}
            onValueChange={field.onChange}
            error={action.errorOf('expiresAt')}
          />
        )}
      />
    </FormDialog>
  )
}

function useGrantForm({ side, preselected, onClose }: Omit<GrantDialogProps, 'grants'>) {
  const t = useTranslations('consumers.grants')
  const toast = useToast()
  const chosen = side.choices.find(({ id }) => id === preselected)?.id ?? ''
  return useActionForm({
    schema: async () => (await import('@/lib/gateway/grants/form-schema')).newGrantForm,
    action: addGrant,
    defaultValues: {
      consumerId: side.as === 'modelApi' ? chosen : side.id,
      modelApiId: side.as === 'modelApi' ? side.id : chosen,
      expiresAt: null,
    },
    onDone: ({ consumerName, modelApiName }) => {
      toast.done({ title: t('granted', { consumer: consumerName, modelApi: modelApiName }) })
      onClose()
    },
  })
}
