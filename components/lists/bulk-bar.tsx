'use client'

import { CircleDashed, CirclePlay, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { BulkDialog, type BulkSwitchActions } from '@/components/lists/bulk-dialog'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { useListSelection, type SelectableRow } from '@/components/ui/list-selection'
import type { Permission } from '@/lib/identity/permissions'
import type { Status } from '@/lib/schema'

interface BulkBarProps extends BulkSwitchActions {
  permission: Permission
}

/** What can be done with the selected rows; it floats at the bottom while there are any. */
export function BulkBar({ permission, ...actions }: BulkBarProps) {
  const t = useTranslations('lists.bulk')
  const denied = useDeniedReason(permission)
  const { selected, toggleAll } = useListSelection()
  const [asked, setAsked] = useState<{ status: Status; rows: readonly SelectableRow[] }>()
  const ask = (status: Status) => setAsked({ status, rows: selected })
  return (
    <>
      <p role="status" className="sr-only">
        {selected.length > 0 && t('selected', { count: selected.length })}
      </p>
      {selected.length > 0 && (
        <div
          role="region"
          aria-label={t('label')}
          className="sticky bottom-4 z-20 mx-auto flex max-w-full flex-wrap items-center gap-2 rounded-lg bg-raised py-2 pr-2 pl-4 shadow-popup"
        >
          <span className="pr-2 text-sm font-medium">{t('selected', { count: selected.length })}</span>
          <Button disabledReason={denied} onClick={() => ask('enabled')}>
            <CirclePlay aria-hidden /> {t('enable')}
          </Button>
          <Button disabledReason={denied} onClick={() => ask('disabled')}>
            <CircleDashed aria-hidden /> {t('disable')}
          </Button>
          <IconButton icon={X} label={t('clear')} onClick={() => toggleAll(false)} />
        </div>
      )}
      {asked !== undefined && (
        <BulkDialog
          {...actions}
          {...asked}
          onClose={(allDone) => {
            setAsked(undefined)
            if (allDone) toggleAll(false)
          }}
        />
      )}
    </>
  )
}
