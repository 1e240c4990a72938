'use client'

import { useTranslations } from 'next-intl'
import { useBuiltInName } from '@/components/shell/built-in-name'
import { isBuiltInAudience } from '@/components/shell/built-in-names'
import type { TokenForm } from '@/components/tokens/use-token-form'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import type { TokenChoices } from '@/lib/identity/tokens/read-token-choices'

interface PartyFieldsProps {
  choices: TokenChoices
  form: TokenForm
  onChoose: TokenForm['choose']
}

/** Who asks, and for which audience. Disabled ones can be chosen: their refusal is what one may want to see. */
export function PartyFields({ choices, form, onChoose }: PartyFieldsProps) {
  const t = useTranslations('tokens.test')
  const nameOf = useBuiltInName()
  const note = (enabled: boolean, ...parts: string[]) =>
    [...parts.slice(0, -1), ...(enabled ? [] : [t('disabled')]), ...parts.slice(-1)].join(' · ')
  return (
    <>
      <Field label={t('application')}>
        <Combobox
          value={form.applicationId}
          onValueChange={(application) => onChoose({ application })}
          placeholder={t('applicationPlaceholder')}
          options={choices.clients.map(({ id, name, identityType, enabled }) => ({
            value: id,
            label: name,
            note: note(enabled, t(`kinds.${identityType}`), id),
          }))}
        />
      </Field>
      <Field label={t('audience')}>
        <Combobox
          value={form.audience}
          onValueChange={(audience) => onChoose({ audience })}
          placeholder={t('audiencePlaceholder')}
          options={choices.servers.map(({ audience, name, enabled }) => ({
            value: audience,
            label: nameOf(name, isBuiltInAudience(audience)),
            note: note(enabled, audience),
          }))}
        />
      </Field>
    </>
  )
}
