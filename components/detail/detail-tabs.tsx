'use client'

import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { ReactNode } from 'react'
import { Tabs } from '@/components/ui/tabs'

interface DetailTab {
  /** Stands in the URL. */
  value: string
  label: string
  content: ReactNode
}

/** The sections of a detail page, the first one open unless the URL names another. Input stays while one looks elsewhere. */
export function DetailTabs({ tabs }: { tabs: readonly [DetailTab, ...DetailTab[]] }) {
  const t = useTranslations('common.detail')
  const values = tabs.map(({ value }) => value)
  const [open, setOpen] = useQueryState('tab', parseAsStringLiteral(values).withDefault(tabs[0].value))
  return (
    <Tabs
      label={t('sections')}
      value={open}
      onValueChange={(next) => void setOpen(next)}
      keepMounted
      tabs={tabs.map(({ content, ...tab }) => ({
        ...tab,
        content: <div className="flex flex-col gap-5">{content}</div>,
      }))}
    />
  )
}
