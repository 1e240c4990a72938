'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useTopology } from '@/components/topology/topology-context'
import { focusFind } from '@/components/topology/use-canvas-keys'
import { useStable } from '@/components/topology/use-stable'
import { Button } from '@/components/ui/button'
import { Inspector } from '@/components/ui/inspector'

/** Stands in the inspector's place for a link to a node or line that is not on this canvas. */
export function MissingPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations('topology.missing')
  const { topology, announce } = useTopology()
  const told = useStable(() => announce(`${t('title')}. ${t('text')}`))
  useEffect(() => told(), [id, told])
  return (
    <Inspector title={t('title')} onClose={onClose}>
      <div className="flex flex-col gap-3 text-sm">
        <p>{t('text')}</p>
        <p className="text-muted">
          {t('id')} <code className="font-mono text-xs wrap-anywhere text-ink">{id}</code>
        </p>
      </div>
      {topology.nodes.length > 0 && (
        <Button
          className="self-start"
          onClick={() => {
            onClose()
            focusFind()
          }}
        >
          <Search aria-hidden /> {t('find')}
        </Button>
      )}
    </Inspector>
  )
}
