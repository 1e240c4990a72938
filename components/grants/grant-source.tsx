import { Spline } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { topologyPath } from '@/components/topology/topology-path'
import { Link } from '@/components/ui/link'

interface GrantSourceProps {
  /** Where the words stand. */
  words: 'applications.grants' | 'consumers.grants'
  grant: { manual: boolean; edgeIds: readonly string[] }
  /** Names the link to the line. */
  showEdgeOf: string
}

/** Whether a hand or a line gave a grant, in a card of an object; the line is shown below. */
export function GrantSource({ words, grant: { manual, edgeIds }, showEdgeOf }: GrantSourceProps) {
  const t = useTranslations(words)
  const [edgeId] = edgeIds
  return (
    <span className="flex flex-col items-start whitespace-nowrap">
      <span>{t(edgeId === undefined ? 'byHand' : manual ? 'byBoth' : 'byEdge')}</span>
      {edgeId !== undefined && (
        <Link
          href={topologyPath(edgeId)}
          aria-label={showEdgeOf}
          className="inline-flex items-center gap-1 text-xs text-accent-ink hover:underline"
        >
          <Spline aria-hidden className="size-3" /> {t('showEdge')}
        </Link>
      )}
    </span>
  )
}
