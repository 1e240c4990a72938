'use client'

import { LoaderCircle, RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Models } from '@/components/debug/use-models'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { SuggestInput } from '@/components/ui/suggest-input'

interface ModelFieldProps {
  value: string
  onValueChange: (value: string) => void
  models: Models
  onReload: () => void
  error?: string | undefined
}

/** The model: offered by the gateway's own list, or typed freely. */
export function ModelField({ value, onValueChange, models, onReload, error }: ModelFieldProps) {
  const t = useTranslations('debug.model')
  const loading = models.state === 'loading'
  return (
    <Field label={t('label')} name="model" help={describeModels(models, t)} error={error}>
      <SuggestInput
        value={value}
        onValueChange={onValueChange}
        suggestions={models.models}
        placeholder={t('placeholder')}
        showLabel={t('show')}
        empty={t('none')}
      >
        <IconButton
          icon={loading ? LoaderCircle : RotateCw}
          label={t('reload')}
          size="sm"
          className={cn('size-6', loading && '[&_svg]:animate-spin')}
          onClick={onReload}
        />
      </SuggestInput>
    </Field>
  )
}

function describeModels(models: Models, t: ReturnType<typeof useTranslations<'debug.model'>>): string {
  switch (models.state) {
    case 'idle':
      return t('idle')
    case 'loading':
      return t('loading')
    case 'ready':
      return t('ready', { count: models.models.length })
    case 'refused':
      return t('refused', { code: models.code === '' ? String(models.status) : models.code })
    case 'unreachable':
      return t('unreachable')
  }
}
