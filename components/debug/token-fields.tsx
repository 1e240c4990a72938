'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { FormSectionProps } from '@/components/debug/caller-fields'
import { Checkbox } from '@/components/ui/checkbox'
import { Link } from '@/components/ui/link'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'

/** Audience and scopes of the minted token. Hidden while there is nothing to choose: one audience with one scope. */
export function TokenFields({ form, onChange, choices, errorOf }: FormSectionProps) {
  const t = useTranslations('debug.caller')
  const { audiences } = choices
  const chosen = audiences.find(({ audience }) => audience === form.audience)
  if (audiences.length <= 1 && (chosen?.scopes.length ?? 0) <= 1) return null
  return (
    <>
      <Field label={t('audience')}>
        <Select
          value={form.audience}
          onValueChange={(audience) => {
            const scopes = audiences.find((candidate) => candidate.audience === audience)?.scopes ?? []
            onChange({ audience, scopes: scopes.slice(0, 1) })
          }}
          options={audiences.map(({ audience, name }) => ({ value: audience, label: name, note: audience }))}
        />
      </Field>
      <Field label={t('scopes')} name="scopes" error={errorOf('scopes')}>
        <div className="flex flex-col gap-1.5">
          {chosen?.scopes.map((scope) => (
            <Checkbox
              key={scope}
              label={<code className="font-mono text-xs">{scope}</code>}
              checked={form.scopes.includes(scope)}
              onCheckedChange={(checked) =>
                onChange({
                  scopes: checked ? [...form.scopes, scope] : form.scopes.filter((other) => other !== scope),
                })
              }
            />
          ))}
          {chosen?.scopes.length === 0 && (
            <p className="text-xs text-muted">
              {t('noScopes')}{' '}
              <Link
                href={`/applications/${chosen.applicationId}?tab=permissions` as Route}
                className="text-accent-ink hover:underline"
              >
                {t('addScope')}
              </Link>
            </p>
          )}
        </div>
      </Field>
    </>
  )
}
