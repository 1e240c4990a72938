'use client'

import { CircleDashed, CirclePlay, Ellipsis, SquareArrowOutUpRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { changeConsumer } from '@/app/(console)/consumers/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'

/** What can be done with a consumer without opening it. Disabling is asked first, on its page. */
export function ConsumerRowMenu({ consumer }: { consumer: ConsumerDto }) {
  const t = useTranslations('consumers')
  const router = useRouter()
  const { run, pending } = useRunAction()
  const denied = useDeniedReason('consumer:write')
  const { id, name, status } = consumer

  function toggle() {
    if (status === 'enabled') return router.push(`/consumers/${id}`)
    run(() => changeConsumer({ id, status: 'enabled' }), { done: t('settings.enabledToast', { name }) })
  }

  return (
    <Menu
      trigger={
        <IconButton icon={Ellipsis} size="sm" label={t('list.rowActions', { name })} pending={pending} />
      }
    >
      <MenuItem icon={SquareArrowOutUpRight} onSelect={() => router.push(`/consumers/${id}`)}>
        {t('list.open')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={status === 'enabled' ? CircleDashed : CirclePlay}
        onSelect={toggle}
        disabledReason={denied}
      >
        {t(status === 'enabled' ? 'list.disable' : 'list.enable')}
      </MenuItem>
    </Menu>
  )
}
