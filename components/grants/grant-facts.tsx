import { Spline } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useActedBy } from '@/components/shell/acted-by'
import { topologyPath } from '@/components/topology/topology-path'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { GrantPageData } from '@/lib/console/read-grant-page'

/** Who may do what, since when, by whose hand, and until when. */
export function GrantFacts({ data }: { data: GrantPageData }) {
  const t = useTranslations('grant-detail')
  const { who, what, createdAt, expiresAt } = data
  return (
    <Card title={t('facts')} description={t('factsHelp')}>
      <dl className="grid gap-4 text-sm sm:grid-cols-2">
        <Fact term={t('who')}>
          <Party {...who} label={t('whoId')} />
        </Fact>
        <Fact term={t('what')}>
          <Party {...what} label={t('whatId')} />
        </Fact>
        <Fact term={t('since')}>
          <Time value={createdAt} />
        </Fact>
        <Fact term={t('expires')}>{expiresAt === null ? t('never') : <Time value={expiresAt} />}</Fact>
        <Fact term={t('origin')}>
          <Origin data={data} />
        </Fact>
      </dl>
    </Card>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <dt className="text-xs text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

function Party({ name, href, id, label }: GrantPageData['who'] & { label: string }) {
  return (
    <>
      <Link href={href as Route} className="font-medium hover:underline">
        {name}
      </Link>
      <span className="flex min-w-0 items-center gap-1">
        <code className="truncate font-mono text-xs text-muted">{id}</code>
        <CopyButton value={id} what={label} />
      </span>
    </>
  )
}

/** By hand, by lines of the topology, or both; each with who did it. */
function Origin({ data: { manual, origin, edges } }: { data: GrantPageData }) {
  const t = useTranslations('grant-detail')
  const actedBy = useActedBy()
  return (
    <ul className="flex flex-col gap-1">
      {manual && (
        <li>
          {origin === null
            ? t('byHand')
            : t.rich('byHandOf', { name: actedBy(origin.name), when: () => <Time value={origin.time} /> })}
        </li>
      )}
      {edges.map((edge) => (
        <li key={edge.id}>
          <Link
            href={topologyPath(edge.id)}
            className="inline-flex items-center gap-1 text-accent-ink hover:underline"
          >
            <Spline aria-hidden className="size-3.5 shrink-0" /> {edge.name}
          </Link>
          <span className="block text-xs text-muted">
            {t.rich('drawnBy', {
              name: actedBy(edge.createdBy),
              when: () => <Time value={edge.createdAt} />,
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
