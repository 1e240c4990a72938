'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { presets, providers, type Provider } from '@/lib/gateway/providers/presets'

interface ProviderSelectProps {
  value: Provider
  onValueChange: (provider: Provider) => void
}

/** The providers with their addresses; the Sandbox says that it is no real model. */
export function ProviderSelect({ value, onValueChange }: ProviderSelectProps) {
  const t = useTranslations('services')
  return (
    <Select
      value={value}
      onValueChange={onValueChange}
      options={providers.map((provider) => {
        const note = provider === 'sandbox' ? t('sandbox.note') : presets[provider].baseUrl
        const label = provider === 'sandbox' ? t('sandbox.option') : t(`provider.${provider}`)
        return { value: provider, label, ...(note === '' ? {} : { note }) }
      })}
    />
  )
}
