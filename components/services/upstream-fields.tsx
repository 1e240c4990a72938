'use client'

import { useTranslations } from 'next-intl'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { presets, type Provider } from '@/lib/gateway/providers/presets'

interface UpstreamFieldsProps {
  provider: Provider
  baseUrl: UseFormRegisterReturn
  apiKey: UseFormRegisterReturn
  errorOf: (field: 'baseUrl' | 'apiKey') => string | undefined
  /** The last four characters of the stored key. */
  storedHint?: string | undefined
  readOnly?: boolean
}

/** Address and key of a real upstream. The key goes in and is never shown again. */
export function UpstreamFields(props: UpstreamFieldsProps) {
  const { provider, baseUrl, apiKey, errorOf, storedHint, readOnly = false } = props
  const t = useTranslations('services.field')
  const stored = storedHint !== undefined
  const mayBeEmpty = presets[provider].apiKey === 'optional'
  return (
    <>
      <Field label={t('protocol')} help={t('protocolHelp')}>
        <Input value="OpenAI/v1" readOnly mono className="text-muted" />
      </Field>
      <Field name="baseUrl" label={t('baseUrl')} help={t('baseUrlHelp')} error={errorOf('baseUrl')}>
        <Input
          {...baseUrl}
          type="url"
          mono
          placeholder="https://api.example.com/v1"
          autoComplete="off"
          readOnly={readOnly}
        />
      </Field>
      <Field
        name="apiKey"
        label={t('apiKey')}
        optional={!stored && mayBeEmpty}
        help={
          stored
            ? t('apiKeyStored', { hint: storedHint })
            : t(mayBeEmpty ? 'apiKeyOptionalHelp' : 'apiKeyHelp')
        }
        error={errorOf('apiKey')}
      >
        <Input
          {...apiKey}
          type="password"
          mono
          autoComplete="new-password"
          spellCheck={false}
          readOnly={readOnly}
          placeholder={stored ? t('apiKeyPlaceholder') : undefined}
        />
      </Field>
    </>
  )
}
