'use client'

import { Dialog } from '@base-ui/react/dialog'
import { Menu as MenuIcon, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Logo } from '@/components/shell/logo'
import { Navigation } from '@/components/shell/navigation'
import { IconButton } from '@/components/ui/icon-button'

/** The navigation on narrow screens: a drawer behind a button of the top bar. */
export function NavigationDrawer() {
  const t = useTranslations('shell')
  const [open, setOpen] = useState(false)
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger
        render={<IconButton icon={MenuIcon} label={t('openNavigation')} className="md:hidden" />}
      />
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-y-0 left-0 z-40 flex w-64 flex-col bg-surface shadow-popup transition-transform outline-none data-ending-style:-translate-x-full data-starting-style:-translate-x-full">
          <div className="flex h-12 items-center gap-2.5 border-b pr-2 pl-4">
            <Logo className="size-5" />
            <Dialog.Title className="flex-1 text-base font-semibold tracking-tight">
              {t('product')}
            </Dialog.Title>
            <IconButton icon={X} label={t('closeNavigation')} size="sm" onClick={() => setOpen(false)} />
          </div>
          <Navigation onNavigate={() => setOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
