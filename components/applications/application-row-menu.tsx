'use client'

import { CircleDashed, CirclePlay, Copy, Ellipsis, SquareArrowOutUpRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { changeApplication } from '@/app/(console)/applications/actions'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { copyText } from '@/components/ui/copy-text'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { useToast } from '@/components/ui/toast'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

/** What can be done with an application without opening it. */
export function ApplicationRowMenu({ application }: { application: ApplicationDto }) {
  const t = useTranslations('applications')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const { run, pending } = useRunAction()
  const { id, name, status } = application
  const enabled = status === 'enabled'
  const lockedReason = useLockedReason(application)

  async function copyId() {
    if (await copyText(id)) toast.done({ title: common('copiedWhat', { what: t('detail.clientId') }) })
    else toast.failed({ title: common('copyFailed') })
  }

  function toggle() {
    run(() => changeApplication({ id, status: enabled ? 'disabled' : 'enabled' }), {
      done: t(enabled ? 'general.disabledToast' : 'general.enabledToast', { name }),
    })
  }

  return (
    <Menu
      trigger={
        <IconButton icon={Ellipsis} size="sm" label={t('list.rowActions', { name })} pending={pending} />
      }
    >
      <MenuItem icon={SquareArrowOutUpRight} onSelect={() => router.push(`/applications/${id}`)}>
        {t('list.open')}
      </MenuItem>
      <MenuItem icon={Copy} onSelect={() => void copyId()}>
        {common('copyWhat', { what: t('detail.clientId') })}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={enabled ? CircleDashed : CirclePlay} onSelect={toggle} disabledReason={lockedReason}>
        {t(enabled ? 'detail.disable' : 'detail.enable')}
      </MenuItem>
    </Menu>
  )
}
