'use client'

import { useTranslations } from 'next-intl'
import { Segmented } from '@/components/ui/segmented'
import { TokenFields } from '@/components/debug/token-fields'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { DebugForm, DebugFormField } from '@/lib/debug/form'
import type { DebugChoices } from '@/lib/debug/read-debug-choices'

export interface FormSectionProps {
  form: DebugForm
  onChange: (changes: Partial<DebugForm>) => void
  choices: DebugChoices
  /** What is wrong with a field, in words. */
  errorOf: (field: DebugFormField) => string | undefined
}

/** Who calls: an application for which a short token is minted, or a header pasted from elsewhere. */
export function CallerFields(props: FormSectionProps) {
  const { form, onChange, choices, errorOf } = props
  const t = useTranslations('debug.caller')
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t('label')}</legend>
      <Segmented
        label={t('label')}
        value={form.caller}
        onValueChange={(caller) => onChange({ caller })}
        options={[
          { value: 'application', label: t('application') },
          { value: 'header', label: t('header') },
        ]}
      />
      {form.caller === 'application' ? (
        <>
          <Field
            label={<span className="sr-only">{t('applicationLabel')}</span>}
            name="applicationId"
            help={t('applicationHelp')}
            error={errorOf('applicationId')}
          >
            <Combobox
              value={form.applicationId}
              onValueChange={(applicationId) => onChange({ applicationId })}
              placeholder={t('applicationPlaceholder')}
              options={choices.applications.map(({ id, name, identityType, enabled }) => ({
                value: id,
                label: name,
                note: [t(`kinds.${identityType}`), ...(enabled ? [] : [t('disabled')]), id].join(' · '),
              }))}
            />
          </Field>
          <TokenFields {...props} />
        </>
      ) : (
        <Field
          label={<span className="sr-only">{t('headerLabel')}</span>}
          name="authorization"
          help={t('headerHelp')}
          error={errorOf('authorization')}
        >
          <Textarea
            mono
            rows={3}
            value={form.authorization}
            onChange={(event) => onChange({ authorization: event.target.value })}
            placeholder="Bearer eyJhbGciOi…"
            spellCheck={false}
            autoComplete="off"
            className="text-xs break-all"
          />
        </Field>
      )}
    </fieldset>
  )
}
