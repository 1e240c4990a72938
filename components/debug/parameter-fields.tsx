'use client'

import { Collapsible } from '@base-ui/react/collapsible'
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { FormSectionProps } from '@/components/debug/caller-fields'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch'
import { Textarea } from '@/components/ui/textarea'

/** What most prompts leave as it is: system prompt, temperature and length. */
export function ParameterFields({ form, onChange, errorOf }: Omit<FormSectionProps, 'choices'>) {
  const t = useTranslations('debug.parameters')
  const set = [form.system, form.temperature, form.maxTokens].filter((value) => value.trim() !== '').length
  return (
    <Collapsible.Root>
      <div className="flex items-center justify-between gap-3">
        <Collapsible.Trigger className="group flex min-h-6 items-center gap-1 rounded-sm text-sm font-medium text-muted hover:text-ink">
          <ChevronRight
            aria-hidden
            className="size-3.5 transition-transform group-data-panel-open:rotate-90"
          />
          {t('title')}
          {set > 0 && <span className="text-xs font-normal text-faint">{t('set', { count: set })}</span>}
        </Collapsible.Trigger>
        <Switch
          label={t('stream')}
          checked={form.stream}
          onCheckedChange={(stream) => onChange({ stream })}
        />
      </div>
      <Collapsible.Panel className="flex flex-col gap-4 pt-3">
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
      </Collapsible.Panel>
    </Collapsible.Root>
  )
}
