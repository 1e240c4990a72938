'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import type { PaletteGroup, PaletteItem } from '@/components/palette/palette-item'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'

/** The groups of lines. A line that may not be chosen stays in the list and says why. */
export function PaletteList({ onChoose }: { onChoose: (item: PaletteItem) => void }) {
  const t = useTranslations('palette')
  return (
    <Autocomplete.List
      aria-label={t('results')}
      className="min-h-0 flex-1 scroll-py-2 overflow-y-auto overscroll-contain px-2 pb-2 outline-none data-empty:p-0"
    >
      {(group: PaletteGroup) => (
        <Autocomplete.Group key={group.value} items={group.items}>
          <Autocomplete.GroupLabel className="px-2 pt-3 pb-1 text-xs text-muted">
            {group.label}
          </Autocomplete.GroupLabel>
          <Autocomplete.Collection>
            {(item: PaletteItem) => <Line key={item.key} item={item} onChoose={onChoose} />}
          </Autocomplete.Collection>
        </Autocomplete.Group>
      )}
    </Autocomplete.List>
  )
}

function Line({ item, onChoose }: { item: PaletteItem; onChoose: (item: PaletteItem) => void }) {
  const { icon: Icon, label, note, disabledReason } = item
  const disabled = disabledReason !== undefined
  return (
    <Autocomplete.Item
      value={item}
      aria-disabled={disabled || undefined}
      onClick={() => onChoose(item)}
      className={cn('option-row min-h-9', disabled && 'text-faint')}
    >
      <Icon aria-hidden className="size-4 shrink-0 opacity-80" />
      <span className="min-w-0 grow truncate">{label}</span>
      {(disabledReason ?? note) !== undefined && (
        <span
          className={cn('max-w-[50%] shrink-0 truncate text-xs text-muted', disabled && 'sm:max-w-[70%]')}
        >
          {disabledReason ?? note}
        </span>
      )}
    </Autocomplete.Item>
  )
}
