'use client'

import { useTranslations } from 'next-intl'
import { useOutcomeText } from '@/components/decision/decision-steps'
import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import type { AccessLine, AccessObject } from '@/lib/topology/access'

/** Names of callers and callees; whoever needs no token has none of their own. */
export function useObjectName(): (object: AccessObject) => string {
  const t = useTranslations('topology.reach')
  return (object) => (object.kind === 'anyone' ? t('anyone') : object.name)
}

/** What granted a line, since when and by whose hand. */
export function LineCause({ line }: { line: AccessLine }) {
  const t = useTranslations('topology.reach')
  const outcome = useOutcomeText()
  const { grant, labels, since, by, refusal } = line
  return (
    <span className="flex min-w-0 flex-col text-xs text-muted">
      <span className="truncate font-mono text-faint" title={labels.join(' ')}>
        {labels.join(' ')}
      </span>
      <span>
        {t(`grant.${grant}`)}
        {grant !== 'open' && (
          <>
            {' · '}
            <Time value={since} />
            {by !== '' && ` · ${by}`}
          </>
        )}
      </span>
      {refusal !== null && <span className="text-expiring">{outcome(refusal)}</span>}
    </span>
  )
}

/** Marks what is not drawn and what lets nothing through. */
export function LineState({ line, wayIsLive = true }: { line: AccessLine; wayIsLive?: boolean }) {
  const t = useTranslations('topology.reach')
  return (
    <span className="ml-auto flex shrink-0 gap-1">
      {line.edgeId === null && <Badge>{t('notDrawn')}</Badge>}
      {!line.live && <Badge tone="expiring">{t('off')}</Badge>}
      {line.live && !wayIsLive && <Badge tone="expiring">{t('wayOff')}</Badge>}
    </span>
  )
}
