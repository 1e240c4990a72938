'use client'

import { Search } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState, type ComponentType } from 'react'
import type { CommandPaletteProps } from '@/components/palette/command-palette'
import { rememberPage } from '@/components/palette/recent'
import { useShortcutText } from '@/components/shell/use-shortcut-text'
import { useViewer } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { useToast } from '@/components/ui/toast'

const load = () => import('@/components/palette/command-palette')

/** The search of the top bar: opens the command palette, whose code comes when it is first wanted. So does Ctrl-K. */
export function PaletteButton({ signOut }: { signOut: () => Promise<void> }) {
  const t = useTranslations('palette')
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [Palette, setPalette] = useState<ComponentType<CommandPaletteProps>>()
  const { email } = useViewer()
  const path = usePathname()
  useEffect(() => rememberPage(email, path), [email, path])

  function show() {
    setOpen(true)
    load().then(
      (module) => setPalette(() => module.CommandPalette),
      () => {
        setOpen(false)
        toast.failed({ title: t('unavailable') })
      },
    )
  }
  useShortcut(() => (open ? setOpen(false) : show()))

  return (
    <>
      <Button
        variant="ghost"
        pending={open && Palette === undefined}
        aria-label={t('open')}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={() => void load().catch(() => undefined)}
        onClick={show}
        className="w-8 px-0 md:w-52 md:justify-start md:border md:border-line-strong md:bg-surface md:px-2 coarse:max-md:w-10"
      >
        <Search aria-hidden />
        <span aria-hidden className="hidden flex-1 text-left font-normal md:inline">
          {t('search')}
        </span>
        <span aria-hidden className="hidden md:inline">
          <Kbd>{useShortcutText('K')}</Kbd>
        </span>
      </Button>
      {Palette !== undefined && <Palette open={open} onOpenChange={setOpen} signOut={signOut} />}
    </>
  )
}

/** Ctrl-K and Cmd-K, except over another dialog: what it asks must be answered first. */
function useShortcut(toggle: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
    if (event.shiftKey || event.altKey || event.isComposing) return
    event.preventDefault()
    if (document.querySelector('[role="dialog"]:not([data-palette]), [role="alertdialog"]') === null) toggle()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
