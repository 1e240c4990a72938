'use client'

import { Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { Button } from '@/components/ui/button'
import { chooseColumns, type ListColumn } from '@/components/ui/list-columns'
import { Menu, MenuCheck, MenuGroup } from '@/components/ui/menu'

/** Chooses the columns of a list; the choice lives in the URL and can be saved in a view. */
export function ColumnMenu({ columns }: { columns: readonly ListColumn[] }) {
  const t = useTranslations('lists')
  const [asked, setAsked] = useQueryState('columns', parseAsString.withOptions({ shallow: false }))
  const shown = chooseColumns(columns, asked ?? undefined)

  function toggle(key: string, on: boolean) {
    const keys = columns
      .filter((column) => (column.key === key ? on : shown.includes(column)))
      .map((column) => column.key)
    const usual = chooseColumns(columns, undefined).map((column) => column.key)
    void setAsked(keys.join() === usual.join() ? null : keys.join())
  }

  return (
    <Menu
      trigger={
        <Button>
          <Columns3 aria-hidden /> {t('columns')}
        </Button>
      }
    >
      <MenuGroup label={t('columnsShown')}>
        {columns.map((column) => {
          const on = shown.includes(column)
          return (
            <MenuCheck
              key={column.key}
              checked={on}
              onCheckedChange={(next) => toggle(column.key, next)}
              disabledReason={on && shown.length === 1 ? t('oneColumn') : undefined}
            >
              {column.label}
            </MenuCheck>
          )
        })}
      </MenuGroup>
    </Menu>
  )
}
