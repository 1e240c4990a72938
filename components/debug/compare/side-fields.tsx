'use client'

import { useTranslations } from 'next-intl'
import { modelOf, type Side } from '@/components/debug/compare/use-sides'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { DebugFormField } from '@/lib/debug/form'
import type { DebugChoices } from '@/lib/debug/read-debug-choices'

interface SideFieldsProps {
  title: string
  side: Side
  choices: DebugChoices
  onChange: (changes: Partial<Side>) => void
  errorOf: (field: DebugFormField) => string | undefined
}

/** One side of a comparison: who calls which Model API with which model. */
export function SideFields({ title, side, choices, onChange, errorOf }: SideFieldsProps) {
  const t = useTranslations('debug')
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-2 text-sm font-semibold">{title}</legend>
      <Field label={t('caller.applicationLabel')} error={errorOf('applicationId')}>
        <Combobox
          value={side.applicationId}
          onValueChange={(applicationId) => onChange({ applicationId })}
          placeholder={t('caller.applicationPlaceholder')}
          options={choices.applications.map(({ id, name, identityType }) => ({
            value: id,
            label: name,
            note: `${t(`caller.kinds.${identityType}`)} · ${id}`,
          }))}
        />
      </Field>
      <Field label={t('modelApi.label')} error={errorOf('modelApiId')}>
        <Combobox
          value={side.modelApiId}
          onValueChange={(modelApiId) => onChange({ modelApiId })}
          placeholder={t('modelApi.placeholder')}
          options={choices.modelApis.map(({ id, name, basePath }) => ({
            value: id,
            label: name,
            note: basePath,
          }))}
        />
      </Field>
      <Field label={t('model.label')} error={errorOf('model')}>
        <Input
          value={side.model}
          onValueChange={(model) => onChange({ model })}
          placeholder={modelOf(side, choices)}
          spellCheck={false}
          autoComplete="off"
          className="font-mono"
        />
      </Field>
    </fieldset>
  )
}
