'use client'

import { CircleDashed, CirclePlay, Copy, Ellipsis, SquareArrowOutUpRight, Undo2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import type { BulkActions, BulkVerb } from '@/components/lists/bulk-verbs'
import { useDeniedReason } from '@/components/shell/viewer'
import { copyText } from '@/components/ui/copy-text'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { useToast } from '@/components/ui/toast'
import type { Permission } from '@/lib/identity/permissions'
import type { Status } from '@/lib/schema'

const BulkDialog = dynamic(async () => (await import('@/components/lists/bulk-dialog')).BulkDialog, {
  ssr: false,
})

interface ListRowMenuProps {
  row: { id: string; name: string }
  href: string
  /** What can be copied from the row, by its name. */
  copy?: { value: string; what: string }
  /** One more place that the row leads to. */
  other?: { href: string; label: string }
  /** Absent for rows that are revoked rather than switched. */
  status?: Status
  permission: Permission
  /** Why this row in particular cannot be changed. */
  lockedReason?: string | undefined
  actions: BulkActions
}

/** What can be done with a row without opening it. Changes are asked about first, as for many rows. */
export function ListRowMenu(props: ListRowMenuProps) {
  const { href, copy, other, status, permission, lockedReason, actions } = props
  const { id, name } = props.row
  const t = useTranslations('lists.row')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const denied = useDeniedReason(permission)
  const [asking, setAsking] = useState(false)
  const rows = useMemo(() => [{ id, name }], [id, name])
  const verb: BulkVerb = status === undefined ? 'revoke' : status === 'enabled' ? 'disable' : 'enable'
  const icon = { enable: CirclePlay, disable: CircleDashed, revoke: Undo2 }[verb]

  async function copyValue({ value, what }: { value: string; what: string }) {
    if (await copyText(value)) toast.done({ title: common('copiedWhat', { what }) })
    else toast.failed({ title: common('copyFailed') })
  }

  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} size="sm" label={t('actions', { name })} />}>
        <MenuItem icon={SquareArrowOutUpRight} onSelect={() => router.push(href as Route)}>
          {t('open')}
        </MenuItem>
        {other !== undefined && (
          <MenuItem icon={SquareArrowOutUpRight} onSelect={() => router.push(other.href as Route)}>
            {other.label}
          </MenuItem>
        )}
        {copy !== undefined && (
          <MenuItem icon={Copy} onSelect={() => void copyValue(copy)}>
            {common('copyWhat', { what: copy.what })}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={icon} onSelect={() => setAsking(true)} disabledReason={denied ?? lockedReason}>
          {t(verb)}
        </MenuItem>
      </Menu>
      {asking && <BulkDialog rows={rows} verb={verb} actions={actions} onClose={() => setAsking(false)} />}
    </>
  )
}
