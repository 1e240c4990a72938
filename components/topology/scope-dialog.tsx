'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ScopeChoice } from '@/components/topology/scope-choice'
import { useTopology } from '@/components/topology/topology-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { edgeKind, scopesOf } from '@/lib/topology/rules'

interface ScopeDialogProps {
  sourceId: string
  targetId: string
  onConnect: (sourceId: string, targetId: string, scopes?: string[]) => Promise<void>
  onClose: () => void
}

/** Asks what a new line grants, where its target has several scopes. None are chosen to begin with. */
export function ScopeDialog({ sourceId, targetId, onConnect, onClose }: ScopeDialogProps) {
  const t = useTranslations('topology')
  const { nodesById, deniedReason } = useTopology()
  const choice = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string[]>([])
  const source = nodesById.get(sourceId)
  const target = nodesById.get(targetId)
  const kind = source && target && edgeKind(source, target)
  const scopes = kind && scopesOf(target, kind)
  if (source === undefined || target === undefined || scopes === undefined) return null
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('scopes.title', { source: source.name, target: target.name })}
      description={t('scopes.help', { target: target.name })}
      initialFocus={choice}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            disabledReason={deniedReason ?? (chosen.length === 0 ? t('scopes.chooseOne') : undefined)}
            onClick={() => {
              void onConnect(sourceId, targetId, chosen)
              onClose()
            }}
          >
            {t('connect.do')}
          </Button>
        </>
      }
    >
      <div ref={choice} tabIndex={-1} className="outline-none">
        <ScopeChoice scopes={scopes} chosen={chosen} onChange={setChosen} />
      </div>
    </Dialog>
  )
}
