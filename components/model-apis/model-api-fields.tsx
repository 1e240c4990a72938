'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Breakable } from '@/components/ui/breakable'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { presets } from '@/lib/gateway/providers/presets'
import type { ServiceDto } from '@/lib/gateway/services/schema'

interface ServiceFieldProps {
  services: ServiceDto[]
  value: string | undefined
  onValueChange: (id: string) => void
  error: string | undefined
  disabled?: boolean
}

/** The upstream that answers. */
export function ServiceField({ services, value, onValueChange, error, disabled = false }: ServiceFieldProps) {
  const t = useTranslations('model-apis.field')
  return (
    <Field name="serviceId" label={t('service')} help={t('serviceHelp')} error={error}>
      <Combobox
        value={value ?? null}
        onValueChange={(id) => onValueChange(id ?? '')}
        placeholder={t('servicePlaceholder')}
        disabled={disabled}
        options={services.map(({ id, name, provider, status }) => ({
          value: id,
          label: name,
          note:
            status === 'enabled'
              ? presets[provider].name
              : `${presets[provider].name} · ${t('serviceDisabled')}`,
        }))}
      />
    </Field>
  )
}

/** Where callers reach the Model API, spelled out while the path is typed. */
export function BasePathField(props: {
  gatewayUrl: string
  value: string
  error: string | undefined
  children: ReactNode
}) {
  const { gatewayUrl, value, error, children } = props
  const t = useTranslations('model-apis.field')
  const path = value === '/' || value === '' ? '' : value
  return (
    <Field
      name="basePath"
      label={t('basePath')}
      error={error}
      help={
        <>
          {t('basePathHelp')}{' '}
          <code className="font-mono wrap-anywhere">
            <Breakable>{`${gatewayUrl}${path}/v1/chat/completions`}</Breakable>
          </code>
        </>
      }
    >
      {children}
    </Field>
  )
}
