'use client'

import { ExternalLink, Unlink } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useOutcomeText } from '@/components/decision/decision-steps'
import { ActedBy } from '@/components/shell/acted-by'
import { ObjectTile } from '@/components/topology/kind-tile'
import { useObjectName } from '@/components/topology/line-words'
import { useTopology } from '@/components/topology/topology-context'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import type { AccessLine, AccessObject } from '@/lib/topology/access'

/** One line of the access table; on a narrow screen a small card with the names of its cells. */
export function AccessRow({ line }: { line: AccessLine }) {
  const t = useTranslations('topology.table')
  const label = useTranslations('topology')
  const nameOf = useObjectName()
  const { caller, callee, may, labels, grant, since, by, lastCallAt } = line
  return (
    <tr
      role="row"
      className="relative border-b transition-colors last:border-b-0 hover:bg-hover/60 max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-2 max-md:gap-y-1 max-md:py-3 max-md:pr-12 max-md:pl-4 md:h-10 md:coarse:h-11"
    >
      <Cell>
        <ObjectName object={caller} />
      </Cell>
      <Cell>
        <span className="text-muted">{t(`may.${may}`)}</span>
      </Cell>
      <Cell>
        <ObjectName object={callee} />
      </Cell>
      <Cell name={t('columns.grant')}>
        <span className="truncate font-mono text-xs text-muted" title={labels.join(' ')}>
          {labels.join(' ')}
        </span>
        {grant !== 'edge' && <Badge>{label(`reach.grantShort.${grant}`)}</Badge>}
      </Cell>
      <Cell name={t('columns.since')}>
        {grant === 'open' ? (
          '–'
        ) : (
          <span className="flex min-w-0 flex-col">
            <Time value={since} format="relative" />
            <span className="truncate text-xs text-muted">{by === '' ? '–' : <ActedBy name={by} />}</span>
          </span>
        )}
      </Cell>
      <Cell name={t('columns.lastCall')}>
        {lastCallAt === null ? (
          <span className="text-muted">–</span>
        ) : (
          <Time value={lastCallAt} format="relative" />
        )}
      </Cell>
      <Cell name={t('columns.status')}>
        <State line={line} />
      </Cell>
      <td role="cell" className="pr-2 text-right max-md:absolute max-md:top-2 max-md:right-2 max-md:p-0">
        <RemoveLine line={line} name={`${nameOf(caller)} → ${nameOf(callee)}`} />
      </td>
    </tr>
  )
}

/** A cell; a fact of a card says its column before it, and the cells without make up the card's heading. */
function Cell({ name, children }: { name?: string; children: ReactNode }) {
  return (
    <td
      role="cell"
      className={cn(
        'px-3 py-0.5 align-middle first:pl-4 max-md:flex max-md:max-w-full max-md:min-w-0 max-md:p-0 max-md:first:pl-0',
        name !== undefined && 'max-md:basis-full max-md:items-baseline max-md:gap-3 max-md:text-xs',
      )}
    >
      {name !== undefined && <span className="w-24 shrink-0 text-xs text-faint md:hidden">{name}</span>}
      <span className="flex min-w-0 items-center gap-2">{children}</span>
    </td>
  )
}

function ObjectName({ object }: { object: AccessObject }) {
  const { select } = useTopology()
  const nameOf = useObjectName()
  const { nodeId } = object
  const name = nameOf(object)
  return (
    <>
      <ObjectTile object={object} />
      {nodeId === null ? (
        <span className="truncate font-medium">{name}</span>
      ) : (
        <button
          type="button"
          className="min-h-6 min-w-0 truncate text-left font-medium hover:underline"
          onClick={() => select(nodeId, { takeFocus: true })}
        >
          {name}
        </button>
      )}
    </>
  )
}

function State({ line }: { line: AccessLine }) {
  const t = useTranslations('topology')
  const outcome = useOutcomeText()
  const why = line.refusal === null ? undefined : outcome(line.refusal)
  return (
    <span title={why}>
      <Status kind={line.live ? 'allowed' : 'off'}>{t(line.live ? 'table.live' : 'table.off')}</Status>
      {why !== undefined && <span className="sr-only">{why}</span>}
    </span>
  )
}

/** Deletes the edge; a line that is not drawn is taken away where it was granted. */
function RemoveLine({ line, name }: { line: AccessLine; name: string }) {
  const t = useTranslations('topology')
  const { askDisconnect, deniedReason } = useTopology()
  const { edgeId } = line
  if (edgeId !== null) {
    return (
      <IconButton
        icon={Unlink}
        size="sm"
        label={t('table.remove', { name })}
        disabledReason={deniedReason}
        onClick={() => askDisconnect(edgeId)}
      />
    )
  }
  const href = hrefOf(line)
  if (href === undefined) return null
  return (
    <Link
      href={href}
      aria-label={t('table.openGrant', { name })}
      title={t('table.openGrant', { name })}
      className="inline-grid size-7 place-items-center rounded-md text-muted hover:bg-hover hover:text-ink"
    >
      <ExternalLink aria-hidden className="size-4" />
    </Link>
  )
}

function hrefOf({ grant, caller, callee }: AccessLine): Route | undefined {
  switch (grant) {
    case 'scope_grant':
      return `/applications/${caller.id}?tab=permissions` as Route
    case 'grant':
      return `/model-apis/${callee.id}` as Route
    case 'open':
      return `/model-apis/${callee.id}` as Route
    case 'rule':
      return `/credentials/${callee.id}` as Route
    case 'edge':
      return undefined
  }
}
