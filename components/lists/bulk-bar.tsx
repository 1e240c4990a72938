'use client'

import { CircleDashed, CirclePlay, Undo2, X, type LucideIcon } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BulkActions, BulkVerb } from '@/components/lists/bulk-verbs'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { useListSelection, type SelectableRow } from '@/components/ui/list-selection'
import type { Permission } from '@/lib/identity/permissions'

const BulkDialog = dynamic(async () => (await import('@/components/lists/bulk-dialog')).BulkDialog, {
  ssr: false,
})

interface BulkBarProps {
  permission: Permission
  actions: BulkActions
}

const icons: Record<BulkVerb, LucideIcon> = { enable: CirclePlay, disable: CircleDashed, revoke: Undo2 }

/** What can be done with the selected rows; it floats at the bottom while there are any. */
export function BulkBar({ permission, actions }: BulkBarProps) {
  const t = useTranslations('lists.bulk')
  const denied = useDeniedReason(permission)
  const { selected, toggleAll } = useListSelection()
  const [asked, setAsked] = useState<{ verb: BulkVerb; rows: readonly SelectableRow[] }>()
  const verbs: readonly BulkVerb[] = actions.kind === 'switch' ? ['enable', 'disable'] : ['revoke']
  return (
    <>
      <p role="status" className="sr-only">
        {selected.length > 0 && t('selected', { count: selected.length })}
      </p>
      {selected.length > 0 && (
        <div
          role="region"
          aria-label={t('label')}
          data-lands-on="main table"
          className="sticky bottom-4 z-20 mx-auto flex max-w-full flex-wrap items-center gap-2 rounded-lg bg-raised py-2 pr-2 pl-4 shadow-popup"
        >
          <span className="pr-2 text-sm font-medium">{t('selected', { count: selected.length })}</span>
          {verbs.map((verb) => {
            const Icon = icons[verb]
            return (
              <Button key={verb} disabledReason={denied} onClick={() => setAsked({ verb, rows: selected })}>
                <Icon aria-hidden className="max-sm:hidden" /> {t(verb)}
              </Button>
            )
          })}
          <IconButton icon={X} label={t('clear')} onClick={() => toggleAll(false)} />
        </div>
      )}
      {asked !== undefined && (
        <BulkDialog
          {...asked}
          actions={actions}
          onClose={(allDone) => {
            setAsked(undefined)
            if (allDone) toggleAll(false)
          }}
        />
      )}
    </>
  )
}
