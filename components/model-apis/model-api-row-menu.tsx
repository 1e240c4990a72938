'use client'

import { CircleDashed, CirclePlay, Ellipsis, SquareArrowOutUpRight, Terminal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { changeModelApi } from '@/app/(console)/model-apis/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

/** What can be done with a Model API without opening it. Disabling one with grants asks first, on its page. */
export function ModelApiRowMenu({ modelApi }: { modelApi: ModelApiDto }) {
  const t = useTranslations('model-apis')
  const router = useRouter()
  const { run, pending } = useRunAction()
  const denied = useDeniedReason('model_api:write')
  const { id, name, status } = modelApi

  function toggle() {
    if (status === 'enabled') return router.push(`/model-apis/${id}?tab=settings`)
    run(() => changeModelApi({ id, status: 'enabled' }), { done: t('settings.enabledToast', { name }) })
  }

  return (
    <Menu
      trigger={
        <IconButton icon={Ellipsis} size="sm" label={t('list.rowActions', { name })} pending={pending} />
      }
    >
      <MenuItem icon={SquareArrowOutUpRight} onSelect={() => router.push(`/model-apis/${id}`)}>
        {t('list.open')}
      </MenuItem>
      <MenuItem icon={Terminal} onSelect={() => router.push(`/debug?modelApi=${id}`)}>
        {t('detail.debug')}
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
