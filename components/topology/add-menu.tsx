'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { KindTile } from '@/components/topology/kind-tile'
import { SampleMenuItems } from '@/components/topology/sample-menu-items'
import { useTopology } from '@/components/topology/topology-context'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { nodeKinds } from '@/lib/topology/node-kinds'

/** Adds a node of a kind, or the sample. */
export function AddMenu() {
  const t = useTranslations('topology')
  const { deniedReason, openAdd } = useTopology()
  const label = (
    <>
      <Plus aria-hidden /> {t('toolbar.add')}
    </>
  )
  if (deniedReason !== undefined) {
    return (
      <Button variant="primary" disabledReason={deniedReason} data-opens="add">
        {label}
      </Button>
    )
  }
  return (
    <Menu
      align="start"
      trigger={
        <Button variant="primary" data-opens="add">
          {label}
        </Button>
      }
    >
      {nodeKinds.map((kind) => (
        <MenuItem key={kind} onSelect={() => openAdd(kind)}>
          <span className="flex items-center gap-2">
            <KindTile kind={kind} size="sm" />
            <span className="flex flex-col">
              {t(`kinds.${kind}`)}
              <span className="text-xs text-muted">{t(`kindHelp.${kind}`)}</span>
            </span>
          </span>
        </MenuItem>
      ))}
      <MenuSeparator />
      <SampleMenuItems />
    </Menu>
  )
}
