'use client'

import { Menu as MenuIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { useOnceOpen } from '@/components/ui/use-once-open'

const load = () => import('@/components/shell/navigation-drawer-popup')
const NavigationDrawerPopup = lazy(load)

/** The navigation on narrow screens: a drawer behind a button of the top bar. */
export function NavigationDrawer() {
  const t = useTranslations('shell')
  const [open, setOpen] = useState(false)
  const needed = useOnceOpen(open)
  return (
    <>
      <IconButton
        icon={MenuIcon}
        label={t('openNavigation')}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={() => void load()}
        onClick={() => setOpen(true)}
        className="md:hidden"
      />
      {needed && (
        <Suspense>
          <NavigationDrawerPopup open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
