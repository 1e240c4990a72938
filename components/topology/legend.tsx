'use client'

import { Ban, ClockAlert, ShieldX, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Sign, Trait } from '@/components/topology/emphasis'
import { KindTile } from '@/components/topology/kind-tile'
import { useTopology } from '@/components/topology/topology-context'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { ToggleRow } from '@/components/ui/toggle-row'
import { nodeKinds } from '@/lib/topology/node-kinds'

const signMarks: Record<Sign, ReactNode> = {
  disabled: <Line dashed />,
  attention: <TriangleAlert aria-hidden className="size-4 text-expiring" />,
  expiring: <ClockAlert aria-hidden className="size-4 text-expiring" />,
  denied: <ShieldX aria-hidden className="size-4 text-denied" />,
}

/** What the signs on the canvas mean. A press on one shows only what bears it and dims the rest. */
export function Legend({ onClose }: { onClose: () => void }) {
  const t = useTranslations('topology')
  const { topology, emphasis, chosen, clearTraits } = useTopology()
  return (
    <section
      aria-label={t('toolbar.legend')}
      className="absolute top-full right-0 z-20 mt-2 flex w-72 flex-col gap-3 rounded-lg bg-raised p-3 shadow-popup"
    >
      <div className="flex items-center justify-between pl-1">
        <h2 className="text-sm font-semibold">{t('toolbar.legend')}</h2>
        <IconButton icon={X} label={t('legend.close')} size="sm" onClick={onClose} />
      </div>
      <Group title={t('legend.kinds')}>
        {nodeKinds.map((kind) => (
          <Filter key={kind} trait={kind} mark={<KindTile kind={kind} size="sm" />}>
            {t(`kinds.${kind}`)}
          </Filter>
        ))}
      </Group>
      <Group title={t('legend.signs')}>
        {(['disabled', 'attention', 'expiring', 'denied'] as const).map((sign) => (
          <Filter key={sign} trait={sign} mark={signMarks[sign]}>
            {t(`legend.${sign}`)}
          </Filter>
        ))}
      </Group>
      <ul className="flex flex-col gap-1.5 px-2 text-xs text-muted">
        <li className="flex items-center gap-2.5">
          <span className="grid w-6 place-items-center">
            <span className="size-2 rounded-full bg-allowed" />
          </span>
          {t('badges.live')}
        </li>
        <li className="flex items-center gap-2.5">
          <span className="grid w-6 place-items-center">
            <Line />
          </span>
          {t('legend.line')}
        </li>
        <li className="flex items-center gap-2.5">
          <span className="grid w-6 place-items-center">
            <Ban aria-hidden className="size-3.5 text-faint" />
          </span>
          {t('badges.disabled')}
        </li>
      </ul>
      <div className="flex min-h-7 items-center justify-between gap-2 border-t pt-2 pl-1">
        <p role="status" className="text-xs text-muted">
          {chosen.length === 0
            ? t('legend.help')
            : t('legend.found', { found: emphasis?.nodes.size ?? 0, count: topology.nodes.length })}
        </p>
        {chosen.length > 0 && (
          <Button size="sm" onClick={clearTraits}>
            {t('legend.all')}
          </Button>
        )}
      </div>
    </section>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={title} className="flex flex-col">
      {children}
    </div>
  )
}

function Filter({ trait, mark, children }: { trait: Trait; mark: ReactNode; children: ReactNode }) {
  const { chosen, toggleTrait } = useTopology()
  return (
    <ToggleRow pressed={chosen.includes(trait)} onPress={() => toggleTrait(trait)}>
      <span className="grid w-6 shrink-0 place-items-center">{mark}</span>
      {children}
    </ToggleRow>
  )
}

function Line({ dashed = false }: { dashed?: boolean }) {
  return (
    <svg aria-hidden width="24" height="8" className="text-line-control">
      <path
        d="M0 4h24"
        stroke="currentColor"
        strokeWidth="1.5"
        {...(dashed ? { strokeDasharray: '5 4' } : {})}
      />
    </svg>
  )
}
