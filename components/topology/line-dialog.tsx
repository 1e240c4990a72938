'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { explainLinePath } from '@/components/decision/explain-path'
import { KindTile } from '@/components/topology/kind-tile'
import { ScopeDialog } from '@/components/topology/scope-dialog'
import { useTopology } from '@/components/topology/topology-context'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Dialog } from '@/components/ui/dialog'
import type { TopologyNode } from '@/lib/topology/graph'
import { canConnect, scopesOf } from '@/lib/topology/rules'

interface LineDialogProps {
  sourceId: string
  targetId: string
  onConnect: (sourceId: string, targetId: string, scopes?: string[]) => Promise<void>
  onClose: () => void
}

/** Asks whether to draw the line that a link proposes: once, with what it grants, or with the reason why it cannot be. */
export function LineDialog(props: LineDialogProps) {
  const { sourceId, targetId, onConnect, onClose } = props
  const t = useTranslations('topology')
  const { topology, nodesById, deniedReason, explain } = useTopology()
  const confirm = useRef<HTMLButtonElement>(null)
  const source = nodesById.get(sourceId)
  const target = nodesById.get(targetId)
  if (source === undefined || target === undefined) {
    return <Refused title={t('refusedTitle')} reason={t('connect.gone')} {...props} />
  }
  const title = t('scopes.title', { source: source.name, target: target.name })
  const answer = canConnect(source, target, topology.edges)
  if (!answer.allowed) return <Refused title={title} reason={explain(answer) ?? ''} {...props} />
  if ((scopesOf(target, answer.kind)?.length ?? 0) > 1) return <ScopeDialog {...props} />
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={t(`connect.effect.${answer.kind}`, { source: source.name, target: target.name })}
      initialFocus={confirm}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            ref={confirm}
            variant="primary"
            disabledReason={deniedReason}
            onClick={() => {
              void onConnect(sourceId, targetId)
              onClose()
            }}
          >
            {t('connect.do')}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-2.5">
        {[source, target].map((node) => (
          <End key={node.id} node={node} />
        ))}
      </ul>
    </Dialog>
  )
}

function End({ node }: { node: TopologyNode }) {
  const t = useTranslations('topology')
  return (
    <li className="flex items-center gap-2.5">
      <KindTile kind={node.kind} byCredential={node.object.type === 'credential'} size="sm" />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate font-medium">{node.name}</span>
        <span className="truncate font-mono text-xs text-muted">{node.identity}</span>
      </span>
      <span className="shrink-0 text-xs text-muted">{t(`kinds.${node.kind}`)}</span>
    </li>
  )
}

interface RefusedProps extends LineDialogProps {
  title: string
  reason: string
}

/** Why the proposed line cannot be drawn; a line that is there by now is shown instead. */
function Refused({ sourceId, targetId, title, reason, onClose }: RefusedProps) {
  const t = useTranslations('topology')
  const { topology, select } = useTopology()
  const main = useRef<HTMLButtonElement>(null)
  const edge = topology.edges.find((line) => line.sourceId === sourceId && line.targetId === targetId)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={reason}
      initialFocus={main}
      footer={
        <>
          <Button {...(edge === undefined ? { ref: main } : {})} onClick={onClose}>
            {t('close')}
          </Button>
          {edge === undefined && (
            <LinkButton href={explainLinePath(sourceId, targetId)}>{t('whyRefused')}</LinkButton>
          )}
          {edge !== undefined && (
            <Button
              ref={main}
              variant="primary"
              onClick={() => {
                select(edge.id, { takeFocus: true })
                onClose()
              }}
            >
              {t('connect.show')}
            </Button>
          )}
        </>
      }
    />
  )
}
