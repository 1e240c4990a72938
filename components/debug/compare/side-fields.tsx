'use client'

import { useTranslations } from 'next-intl'
import type { Side } from '@/components/debug/compare/use-sides'
import { ModelField } from '@/components/debug/model-field'
import type { Models } from '@/components/debug/use-models'
import { Card } from '@/components/ui/card'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import type { DebugFormField } from '@/lib/debug/form'
import type { DebugChoices } from '@/lib/debug/read-debug-choices'

interface SideFieldsProps {
  title: string
  side: Side
  choices: DebugChoices
  /** The model as typed, else what the gateway offers to this side. */
  model: string
  models: Models
  onReloadModels: () => void
  onChange: (changes: Partial<Side>) => void
  errorOf: (field: DebugFormField) => string | undefined
}

/** One side of a comparison: who calls which Model API with which model. */
export function SideFields(props: SideFieldsProps) {
  const { title, side, choices, model, models, onReloadModels, onChange, errorOf } = props
  const t = useTranslations('debug')
  return (
    <Card title={title}>
      <div role="group" aria-label={title} className="flex min-w-0 flex-col gap-3">
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
        <ModelField
          value={model}
          onValueChange={(typed) => onChange({ model: typed })}
          models={models}
          onReload={onReloadModels}
          error={errorOf('model')}
        />
      </div>
    </Card>
  )
}
