'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Controller, useFieldArray } from 'react-hook-form'
import type * as z from 'zod'
import { ScopeTypeSelect } from '@/components/applications/scope-type-select'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import type { ActionForm } from '@/components/ui/use-action-form'
import type { NewApplicationForm, newApplicationForm } from '@/lib/identity/applications/form-schema'

/** The first scopes of a new resource server, a row each. */
export function ScopeFields({
  form: action,
}: {
  form: ActionForm<z.input<typeof newApplicationForm>, NewApplicationForm>
}) {
  const t = useTranslations('applications.field')
  const { control, register } = action.form
  const { fields, append, remove } = useFieldArray({ control, name: 'scopes' })
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t('scopes')}</legend>
      {fields.length === 0 && <p className="text-xs text-muted">{t('noScopes')}</p>}
      {fields.map((field, index) => (
        <div
          key={field.id}
          className="grid grid-cols-[1fr_auto] items-end gap-2 rounded-lg border p-3 sm:grid-cols-[1fr_1fr_11rem_auto] sm:items-start sm:border-0 sm:p-0"
        >
          <Field
            name={`scopes.${index}.name`}
            label={<span className={heading(index)}>{t('scopeName')}</span>}
            error={action.errorOf(`scopes.${index}.name`)}
            className="col-span-2 sm:col-span-1"
          >
            <Input
              {...register(`scopes.${index}.name`)}
              placeholder={t('scopeNamePlaceholder')}
              autoComplete="off"
            />
          </Field>
          <Field
            name={`scopes.${index}.value`}
            label={<span className={heading(index)}>{t('scopeValue')}</span>}
            error={action.errorOf(`scopes.${index}.value`)}
            className="col-span-2 sm:col-span-1"
          >
            <Input
              {...register(`scopes.${index}.value`)}
              mono
              placeholder={t('scopeValuePlaceholder')}
              autoComplete="off"
            />
          </Field>
          <Field
            name={`scopes.${index}.type`}
            label={<span className={heading(index)}>{t('scopeType')}</span>}
          >
            <Controller
              control={control}
              name={`scopes.${index}.type`}
              render={({ field: { value, onChange } }) => (
                <ScopeTypeSelect value={value ?? 'application'} onValueChange={onChange} />
              )}
            />
          </Field>
          <IconButton
            icon={Trash2}
            label={t('removeScope', { position: index + 1 })}
            onClick={() => remove(index)}
            className={index === 0 ? 'sm:mt-[26px]' : ''}
          />
        </div>
      ))}
      <Button
        size="sm"
        className="self-start"
        onClick={() => append({ name: '', value: '', type: 'application' })}
      >
        <Plus aria-hidden /> {t('addScope')}
      </Button>
    </fieldset>
  )
}

/** On wide screens the rows read as a table: only the first one shows its labels. */
function heading(index: number): string {
  return index === 0 ? '' : 'sm:sr-only'
}
