'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { ChevronsUpDown, LoaderCircle, RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Models } from '@/components/debug/use-models'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'

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
      <Autocomplete.Root
        items={models.models}
        value={value}
        onValueChange={(next) => onValueChange(next)}
        openOnInputClick
        mode="none"
      >
        <Autocomplete.InputGroup className="flex control items-center pr-1">
          <Autocomplete.Input
            placeholder={t('placeholder')}
            spellCheck={false}
            autoComplete="off"
            className="h-full min-w-0 flex-1 bg-transparent px-2.5 font-mono outline-none placeholder:text-faint"
          />
          <IconButton
            icon={loading ? LoaderCircle : RotateCw}
            label={t('reload')}
            size="sm"
            className={cn('size-6', loading && '[&_svg]:animate-spin')}
            onClick={onReload}
          />
          <Autocomplete.Trigger
            aria-label={t('show')}
            className="grid size-6 place-items-center rounded-sm text-faint hover:text-ink"
          >
            <ChevronsUpDown aria-hidden className="size-3.5" />
          </Autocomplete.Trigger>
        </Autocomplete.InputGroup>
        <Autocomplete.Portal>
          <Autocomplete.Positioner sideOffset={4} className="z-50 outline-none">
            <Autocomplete.Popup className="w-(--anchor-width) popup-motion rounded-lg bg-raised shadow-popup outline-none">
              <Autocomplete.Empty className="px-3 py-2 text-sm text-muted empty:hidden">
                {t('none')}
              </Autocomplete.Empty>
              <Autocomplete.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto p-1 outline-none data-empty:p-0">
                {(model: string) => (
                  <Autocomplete.Item key={model} value={model} className="option-row font-mono">
                    {model}
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
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
