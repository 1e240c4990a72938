'use client'

import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { ReactNode } from 'react'
import { Tabs } from '@/components/ui/tabs'

const sections = ['call', 'grants', 'settings'] as const
type Section = (typeof sections)[number]

/** The sections of one Model API; the open one stands in the URL. */
export function ModelApiTabs({ panels }: { panels: Record<Section, ReactNode> }) {
  const t = useTranslations('model-apis.tabs')
  const [section, setSection] = useQueryState('tab', parseAsStringLiteral(sections).withDefault('call'))
  return (
    <Tabs
      label={t('label')}
      value={section}
      onValueChange={(next) => void setSection(next)}
      tabs={sections.map((value) => ({
        value,
        label: t(value),
        content: <div className="flex flex-col gap-5">{panels[value]}</div>,
      }))}
    />
  )
}
