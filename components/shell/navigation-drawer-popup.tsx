'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Logo } from '@/components/shell/logo'
import { Navigation } from '@/components/shell/navigation'
import { IconButton } from '@/components/ui/icon-button'

interface NavigationDrawerPopupProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The drawer itself. */
export default function NavigationDrawerPopup({ open, onOpenChange }: NavigationDrawerPopupProps) {
  const t = useTranslations('shell')
  const close = () => onOpenChange(false)
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-y-0 left-0 z-40 flex w-64 flex-col bg-surface shadow-popup transition-transform outline-none data-ending-style:-translate-x-full data-starting-style:-translate-x-full">
          <div className="flex h-12 items-center gap-2.5 border-b pr-2 pl-4">
            <Logo className="size-5" />
            <Dialog.Title className="flex-1 text-base font-semibold tracking-tight">
              {t('product')}
            </Dialog.Title>
            <IconButton icon={X} label={t('closeNavigation')} size="sm" onClick={close} />
          </div>
          <Navigation onNavigate={close} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
