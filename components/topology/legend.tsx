'use client'

import { Ban, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { KindTile } from '@/components/topology/kind-tile'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { nodeKinds } from '@/lib/topology/graph'

const keys = [
  ['Tab', 'tab'],
  ['Enter', 'enter'],
  ['C', 'connect'],
  ['→', 'follow'],
  ['↓', 'move'],
  ['Delete', 'delete'],
  ['Esc', 'escape'],
  ['1', 'fit'],
  ['0', 'actual'],
] as const

/** What the signs on the canvas mean, and its keys. */
export function Legend({ onClose }: { onClose: () => void }) {
  const t = useTranslations('topology')
  return (
    <section
      aria-label={t('toolbar.legend')}
      className="absolute top-14 right-3 z-20 hidden w-72 flex-col gap-4 rounded-lg bg-raised p-4 shadow-popup md:flex"
    >
      <div className="flex items-center justify-between">
        <h2 className="text-sm font-semibold">{t('toolbar.legend')}</h2>
        <IconButton icon={X} label={t('legend.close')} size="sm" onClick={onClose} />
      </div>
      <ul className="flex flex-col gap-2 text-sm">
        {nodeKinds.map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <KindTile kind={kind} size="sm" />
            {t(`kinds.${kind}`)}
          </li>
        ))}
      </ul>
      <ul className="flex flex-col gap-2 text-sm text-muted">
        <li className="flex items-center gap-2">
          <span className="mx-2 size-2 rounded-full bg-allowed" /> {t('badges.live')}
        </li>
        <li className="flex items-center gap-2">
          <TriangleAlert aria-hidden className="mx-1 size-4 text-expiring" /> {t('legend.attention')}
        </li>
        <li className="flex items-center gap-2">
          <Ban aria-hidden className="mx-1 size-4 text-faint" /> {t('badges.disabled')}
        </li>
        <li className="flex items-center gap-2">
          <svg aria-hidden width="24" height="8" className="text-line-control">
            <path d="M0 4h24" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          {t('legend.line')}
        </li>
        <li className="flex items-center gap-2">
          <svg aria-hidden width="24" height="8" className="text-line-control">
            <path d="M0 4h24" stroke="currentColor" strokeWidth="1.5" strokeDasharray="5 4" />
          </svg>
          {t('legend.dashed')}
        </li>
      </ul>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1.5 text-sm text-muted">
        {keys.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{t(`keys.${meaning}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
