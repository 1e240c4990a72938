'use client'

import { Ban, ClockAlert, ShieldX, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTellBadge } from '@/components/topology/use-tell-badge'
import { cn } from '@/components/ui/cn'
import type { GroupSummary } from '@/lib/topology/graph'

type Bears = GroupSummary['bears']

const signs = {
  denied: { icon: ShieldX, colour: 'bg-denied-soft text-denied' },
  no_secret: { icon: TriangleAlert, colour: 'bg-expiring-soft text-expiring' },
  auth_off: { icon: TriangleAlert, colour: 'bg-expiring-soft text-expiring' },
  service_disabled: { icon: TriangleAlert, colour: 'bg-expiring-soft text-expiring' },
  no_scopes: { icon: TriangleAlert, colour: 'bg-expiring-soft text-expiring' },
  secret_expiring: { icon: ClockAlert, colour: 'bg-expiring-soft text-expiring' },
  disabled: { icon: Ban, colour: 'bg-sunken text-muted' },
} as const
/** As many as have room on a card; the others are counted, and all are told in full below it. */
const shownMost = 2

/** What the members of a group bear, on its card: a sign, how many, and what. */
export function GroupMarks({ bears }: { bears: Bears }) {
  const t = useTranslations('topology.groups')
  const rest = bears.length - shownMost
  return (
    <span
      data-group-marks
      className="col-span-3 mt-1 flex h-[18px] min-w-0 items-center gap-1 text-[11px] leading-[18px] font-medium whitespace-nowrap"
    >
      {bears.slice(0, shownMost).map(({ badge, count }) => {
        const { icon: Icon, colour } = signs[badge]
        return (
          <span key={badge} className={cn('flex min-w-0 items-center gap-0.5 rounded-sm px-1', colour)}>
            <Icon aria-hidden className="size-3 shrink-0" />
            <span data-words className="truncate">
              {t(`bears.${badge}`, { count: count > 999 ? '999+' : String(count) })}
            </span>
          </span>
        )
      })}
      {rest > 0 && (
        <span data-words className="text-muted">
          {`+${rest}`}
        </span>
      )}
    </span>
  )
}

/** The same in full, below the card while the pointer or the focus is on it; its accessible name says it as well. */
export function GroupReasons({ bears }: { bears: Bears }) {
  const tell = useTellBadge()
  return (
    <ul
      aria-hidden
      data-group-reasons
      className="invisible absolute top-full left-0 mt-2 w-max max-w-[280px] rounded-md bg-ink px-2 py-1 text-xs text-page transition-[visibility] group-hover:visible group-hover:delay-200 [:focus-visible>*>&]:visible"
    >
      {bears.map(({ badge, count }) => (
        <li key={badge}>{tell(badge, count)}</li>
      ))}
    </ul>
  )
}
