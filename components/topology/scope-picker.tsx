'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { ScopeChoice } from '@/components/topology/scope-choice'
import { useTopology } from '@/components/topology/topology-context'
import { elementOf } from '@/components/topology/use-canvas-keys'
import { Button } from '@/components/ui/button'
import { Popover, type Point } from '@/components/ui/popover'
import { edgeKind, scopesOf } from '@/lib/topology/rules'

interface ScopePickerProps {
  sourceId: string
  targetId: string
  /** Where the line was dropped; beside the target's card unless given. */
  at?: Point | undefined
  onConnect: (sourceId: string, targetId: string, scopes?: string[]) => Promise<void>
  onClose: () => void
}

/** Asks in place what a new line grants, where its target has several scopes. None are chosen to begin with. */
export function ScopePicker({ sourceId, targetId, at, onConnect, onClose }: ScopePickerProps) {
  const t = useTranslations('topology')
  const { nodesById, deniedReason } = useTopology()
  const [chosen, setChosen] = useState<string[]>([])
  const [place] = useState(() => at ?? besideCard(targetId))
  const source = nodesById.get(sourceId)
  const target = nodesById.get(targetId)
  const kind = source && target && edgeKind(source, target)
  const scopes = kind && scopesOf(target, kind)
  if (source === undefined || target === undefined || scopes === undefined) return null
  const blocked = deniedReason ?? (chosen.length === 0 ? t('scopes.chooseOne') : undefined)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (blocked !== undefined) return
    void onConnect(sourceId, targetId, chosen)
    onClose()
  }

  return (
    <Popover
      at={place}
      title={t('scopes.title', { source: source.name, target: target.name })}
      description={t('scopes.help', { target: target.name })}
      onClose={onClose}
      finalFocus={() => elementOf(sourceId)}
    >
      <form method="post" onSubmit={submit} className="flex min-h-0 flex-col">
        <div className="min-h-0 overflow-y-auto px-3.5 py-1">
          <ScopeChoice scopes={scopes} chosen={chosen} onChange={setChosen} />
        </div>
        <footer className="mt-2 flex justify-end gap-2 border-t px-3.5 py-2.5">
          <Button size="sm" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button size="sm" variant="primary" type="submit" disabledReason={blocked}>
            {t('connect.do')}
          </Button>
        </footer>
      </form>
    </Popover>
  )
}

/** Beside the card on the canvas, or in the upper middle of the window where there is no canvas. */
function besideCard(nodeId: string): Point {
  const card = elementOf(nodeId)?.getBoundingClientRect()
  if (card === undefined) return { x: Math.max(12, window.innerWidth / 2 - 160), y: window.innerHeight / 4 }
  return { x: card.left, y: card.bottom }
}
