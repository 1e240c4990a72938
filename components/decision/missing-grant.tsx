'use client'

import { ArrowRight } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { describeMissing } from '@/components/decision/describe-missing'
import { markIdentifier } from '@/components/decision/mark-identifier'
import { MarkedText } from '@/components/decision/marked-text'
import { connectPath, topologyPath } from '@/components/topology/topology-path'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { Missing } from '@/lib/policy/decision'

/** What would have let the call pass, and the way to the place where it can be given. */
export function MissingGrant({
  missing,
  explainHref,
  withFix = true,
  mended = false,
}: {
  missing: Missing
  explainHref?: Route | undefined
  /** Leads to the place of the remedy; not where the page offers the remedies itself. */
  withFix?: boolean
  /** It has been given since: the call would be allowed now, and there is nothing to fix. */
  mended?: boolean
}) {
  const t = useTranslations('decision')
  const { href, label } = findFix(missing)
  const what = describeMissing(missing, t, markIdentifier)
  if (mended) {
    return (
      <Notice kind="done" title={t('missing.mended')}>
        <MarkedText text={t('missing.then', { what })} />
      </Notice>
    )
  }
  return (
    <Notice kind="warning" title={t('missing.title')}>
      <MarkedText text={what} />
      {(withFix || explainHref !== undefined) && (
        <span className="flex flex-wrap gap-2 pt-2">
          {explainHref !== undefined && (
            <LinkButton href={explainHref} size="sm">
              {t('why')}
            </LinkButton>
          )}
          {withFix && (
            <LinkButton href={href} size="sm">
              {t(`fix.${label}`)} <ArrowRight aria-hidden />
            </LinkButton>
          )}
        </span>
      )}
    </Notice>
  )
}

/** A line is drawn on the canvas; what has no node there is granted on its own page. */
function findFix(missing: Missing): { href: Route; label: 'edge' | 'topology' | 'scope_grant' | 'grant' } {
  switch (missing.kind) {
    case 'edge': {
      const { sourceNodeId, targetNodeId } = missing
      if (sourceNodeId !== null && targetNodeId !== null) {
        return { href: connectPath(sourceNodeId, targetNodeId), label: 'edge' }
      }
      const known = sourceNodeId ?? targetNodeId
      return { href: known === null ? '/topology' : topologyPath(known), label: 'topology' }
    }
    case 'scope_grant':
      return { href: `/applications/${missing.clientId}` as Route, label: 'scope_grant' }
    case 'grant':
      return { href: `/consumers/${missing.consumerId}?grant=${missing.modelApiId}` as Route, label: 'grant' }
  }
}

export { findFix as findMissingFix }
