'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LineCause, LineState, useObjectName } from '@/components/topology/line-words'
import { LoadFailed } from '@/components/topology/load-failed'
import { ObjectTile } from '@/components/topology/kind-tile'
import { useTopology } from '@/components/topology/topology-context'
import { useAccess } from '@/components/topology/use-access'
import { useHighlight, type Highlight } from '@/components/topology/use-highlight'
import { DownloadLink } from '@/components/ui/download-link'
import { Segmented } from '@/components/ui/segmented'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Switch } from '@/components/ui/switch'
import type { TopologyNode } from '@/lib/topology/graph'
import { reach, type ReachDirection, type ReachStep } from '@/lib/topology/reach'

/** What a node can reach and who can reach it, each line with the grant that causes it. */
export function ReachPanel({ node }: { node: TopologyNode }) {
  const t = useTranslations('topology.reach')
  const label = useTranslations('topology')
  const { lines, failed, retry } = useAccess()
  const [highlight, setHighlight] = useHighlight()
  const shown: readonly ReachDirection[] =
    highlight === null || highlight === 'both' ? ['out', 'in'] : [highlight]
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-3">
        <Switch
          checked={highlight !== null}
          onCheckedChange={(on) => void setHighlight(on ? 'both' : null)}
          label={t('highlight')}
          help={t('highlightHelp')}
        />
        {highlight !== null && (
          <Segmented<Highlight>
            label={t('direction')}
            value={highlight}
            onValueChange={(value) => void setHighlight(value)}
            options={[
              { value: 'both', label: t('both') },
              { value: 'out', label: t('out') },
              { value: 'in', label: t('in') },
            ]}
          />
        )}
        <DownloadLink href={`/topology/access/csv?reach=${node.object.id}`}>
          <Download aria-hidden /> {t('csv')}
        </DownloadLink>
      </div>
      {failed && <LoadFailed retry={retry} />}
      {lines === undefined && !failed && <SkeletonRows rows={4} label={label('loading')} />}
      {lines !== undefined &&
        shown.map((direction) => (
          <Direction
            key={direction}
            node={node}
            direction={direction}
            steps={reach(lines, { from: node.object.id, direction })}
          />
        ))}
    </div>
  )
}

interface DirectionProps {
  node: TopologyNode
  direction: ReachDirection
  steps: ReachStep[]
}

function Direction({ node, direction, steps }: DirectionProps) {
  const t = useTranslations('topology.reach')
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-sm font-medium">
        {t(`${direction}Title`, { name: node.name, count: steps.length })}
      </h3>
      {steps.length === 0 ? (
        <p className="text-sm text-muted">{t(`${direction}None`)}</p>
      ) : (
        <ul
          aria-label={t(`${direction}Title`, { name: node.name, count: steps.length })}
          className="rounded-md border"
        >
          {steps.map((step) => (
            <Step key={step.line.id} step={step} direction={direction} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** One line on the way: the far end, through whom, and the grant with its time and hand. */
function Step({ step, direction }: { step: ReachStep; direction: ReachDirection }) {
  const t = useTranslations('topology.reach')
  const { select } = useTopology()
  const nameOf = useObjectName()
  const { line, via, live } = step
  const far = direction === 'out' ? line.callee : line.caller
  const target = line.edgeId ?? far.nodeId
  return (
    <li className="flex gap-2.5 border-b px-2.5 py-2 last:border-b-0">
      <ObjectTile object={far} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <div className="flex min-w-0 items-center gap-2">
          {target === null ? (
            <span className="min-w-0 truncate text-sm font-medium">{nameOf(far)}</span>
          ) : (
            <button
              type="button"
              className="min-h-6 min-w-0 truncate text-left text-sm font-medium hover:underline"
              onClick={() => select(target, { takeFocus: true })}
            >
              {nameOf(far)}
            </button>
          )}
          <LineState line={line} wayIsLive={live} />
        </div>
        {via.length > 0 && (
          <span className="text-xs text-muted">
            {t('via', { names: via.map(({ name }) => name).join(' → ') })}
          </span>
        )}
        <LineCause line={line} />
      </div>
    </li>
  )
}
