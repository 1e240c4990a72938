'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search as SearchIcon, X } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { PaletteList } from '@/components/palette/palette-list'
import { PaletteState } from '@/components/palette/palette-state'
import type { PaletteItem } from '@/components/palette/palette-item'
import { useHighlight } from '@/components/palette/use-highlight'
import { usePaletteGroups } from '@/components/palette/use-palette-groups'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { leavePage } from '@/components/ui/leave-guard'
import { Spinner } from '@/components/ui/spinner'

export interface CommandPaletteProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  signOut: () => Promise<void>
}

/** Goes to anything by its name or id, opens what is pasted, and begins what the viewer may do. */
export function CommandPalette({ open, onOpenChange, signOut }: CommandPaletteProps) {
  const t = useTranslations('palette')
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          data-palette
          aria-label={t('title')}
          className="fixed top-[min(12vh,6rem)] left-1/2 z-40 flex max-h-[min(32rem,calc(100dvh-8rem))] w-[calc(100vw-1rem)] max-w-xl popup-motion -translate-x-1/2 flex-col overflow-hidden rounded-lg bg-raised shadow-popup outline-none max-sm:top-2 max-sm:max-h-[calc(100dvh-1rem)]"
        >
          <PaletteBody open={open} onClose={() => onOpenChange(false)} signOut={signOut} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface PaletteBodyProps {
  open: boolean
  onClose: () => void
  signOut: () => Promise<void>
}

/** Its contents begin anew each time the palette opens. */
function PaletteBody({ open, onClose, signOut }: PaletteBodyProps) {
  const t = useTranslations('palette')
  const router = useRouter()
  const [text, setText] = useState('')
  const go = (href: string) => leavePage(() => router.push(href as Route))
  const { input, groups, search } = usePaletteGroups(text, { go, signOut })

  function choose({ disabledReason, run }: PaletteItem) {
    // While it fades it still stands there.
    if (!open || disabledReason !== undefined) return
    onClose()
    run()
  }
  const searching = search.state === 'loading'
  const field = useHeldFocus(open)
  const { lines, highlight, press } = useHighlight({ open, text, groups, state: search.state }, choose)

  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={lines}
      value={text}
      onValueChange={(next, { reason }) => reason !== 'item-press' && setText(next)}
      itemToStringValue={(item: PaletteItem) => item.label}
      onItemHighlighted={(item, { reason }) => highlight(item, reason)}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.InputGroup className="flex shrink-0 items-center gap-2 border-b pr-2 pl-4">
        {searching && input.kind !== 'nothing' ? (
          <Spinner className="size-4 text-faint" />
        ) : (
          <SearchIcon aria-hidden className="size-4 shrink-0 text-faint" />
        )}
        <Autocomplete.Input
          ref={field}
          aria-label={t('field')}
          placeholder={t('placeholder')}
          spellCheck={false}
          autoComplete="off"
          onKeyDown={press}
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-faint coarse:text-lg"
        />
        <IconButton icon={X} size="sm" label={t('close')} onClick={onClose} />
      </Autocomplete.InputGroup>
      <PaletteState input={input} groups={lines} search={search} />
      <PaletteList onChoose={choose} />
      <footer
        aria-hidden
        className="flex shrink-0 items-center gap-4 border-t px-4 py-2 text-xs text-muted max-sm:hidden"
      >
        <span className="flex items-center gap-1.5">
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keys.move')}
        </span>
        <span className="flex items-center gap-1.5">
          <Kbd>↵</Kbd> {t('keys.choose')}
        </span>
        <span className="flex items-center gap-1.5">
          <Kbd>Esc</Kbd> {t('keys.close')}
        </span>
      </footer>
    </Autocomplete.Root>
  )
}

/** A page that arrives while the palette is open may focus a field of its own; what is typed still goes to the palette. */
function useHeldFocus(held: boolean) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!held) return
    const takeBack = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('#main') === null) return
      // Not before the page stands: a field that is left while it is being made would count as changed.
      queueMicrotask(() => field.current?.focus())
    }
    document.addEventListener('focusin', takeBack)
    return () => document.removeEventListener('focusin', takeBack)
  }, [held])
  return field
}
