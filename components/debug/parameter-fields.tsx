'use client'

import { useTranslations } from 'next-intl'
import type { FormSectionProps } from '@/components/debug/caller-fields'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch'
import { Textarea } from '@/components/ui/textarea'

/** What most prompts leave as it is: system prompt, temperature and length. */
export function ParameterFields({ form, onChange, errorOf }: Omit<FormSectionProps, 'choices'>) {
  const t = useTranslations('debug.parameters')
  const set = [form.system, form.temperature, form.maxTokens].filter((value) => value.trim() !== '').length
  return (
    <Disclosure
      title={
        <>
          {t('title')}
          {set > 0 && <span className="text-xs font-normal text-faint">{t('set', { count: set })}</span>}
        </>
      }
      aside={
        <Switch
          label={t('stream')}
          checked={form.stream}
          onCheckedChange={(stream) => onChange({ stream })}
        />
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t('system')} optional>
          <Textarea
            rows={2}
            value={form.system}
            onChange={(event) => onChange({ system: event.target.value })}
          />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field
            label={t('temperature')}
            name="temperature"
            help={t('temperatureHelp')}
            error={errorOf('temperature')}
          >
            <Input
              inputMode="decimal"
              value={form.temperature}
              onValueChange={(temperature) => onChange({ temperature })}
            />
          </Field>
          <Field
            label={t('maxTokens')}
            name="maxTokens"
            help={t('maxTokensHelp')}
            error={errorOf('maxTokens')}
          >
            <Input
              inputMode="numeric"
              value={form.maxTokens}
              onValueChange={(maxTokens) => onChange({ maxTokens })}
            />
          </Field>
        </div>
      </div>
    </Disclosure>
  )
}
