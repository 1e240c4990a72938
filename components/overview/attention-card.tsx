import { BellRing, ShieldCheck } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { RefusalRow } from '@/components/overview/refusal-row'
import { topologyPath } from '@/components/topology/topology-path'
import { Badge, type Tone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import {
  type Attention,
  type AttentionItem,
  attentionKinds,
  countedItems,
  type AttentionKind,
} from '@/lib/overview/schema'

type ItemKind = Exclude<AttentionKind, 'refusals'>

const looks = {
  account_locked: { tone: 'denied', page: (id) => `/settings/users/${id}` },
  account_locked_at_address: { tone: 'expiring', page: (id) => `/settings/users/${id}` },
  secret_expired: { tone: 'denied', page: (id) => `/applications/${id}?tab=credentials` },
  secret_expiring: { tone: 'expiring', page: (id) => `/applications/${id}?tab=credentials` },
  agent_without_secret: { tone: 'expiring', page: (id) => `/applications/${id}?tab=credentials` },
  consumer_without_grant: { tone: 'neutral', page: (id) => `/consumers/${id}` },
  grant_ended: { tone: 'denied', page: (id) => `/consumers/${id}` },
  grant_ending: { tone: 'expiring', page: (id) => `/consumers/${id}` },
  disabled_on_line: { tone: 'neutral', page: topologyPath },
} as const satisfies Record<ItemKind, { tone: Tone; page: (id: string) => string }>

/** What needs somebody, the most urgent first; each leads to where it is put right. */
export function AttentionCard({ attention: { refusals, items } }: { attention: Attention }) {
  const t = useTranslations('overview.attention')
  const kinds = attentionKinds.filter(
    (kind): kind is ItemKind => kind !== 'refusals' && items[kind] !== undefined,
  )
  const nothing = refusals.length === 0 && kinds.length === 0
  return (
    <Card title={t('title')} description={t('description')} flush>
      {nothing ? (
        <EmptyState icon={ShieldCheck} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ul className="divide-y">
          {refusals.map((refusal) => (
            <RefusalRow key={refusal.requestId} refusal={refusal} />
          ))}
          {kinds.map((kind) => (
            <Group key={kind} kind={kind} group={items[kind] ?? { shown: [], count: 0 }} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Group({
  kind,
  group: { shown, count },
}: {
  kind: ItemKind
  group: { shown: AttentionItem[]; count: number }
}) {
  const t = useTranslations('overview.attention')
  const more = count - shown.length
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5">
      <p className="flex items-center gap-2 text-sm font-medium">
        <BellRing aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="min-w-0 flex-1">{t(`kinds.${kind}`)}</span>
        <Badge tone={looks[kind].tone}>{count > countedItems ? `${countedItems}+` : count}</Badge>
      </p>
      <ul className="flex flex-col gap-0.5 pl-6 text-sm">
        {shown.map((item, at) => (
          <li key={`${item.id} ${at}`} className="flex min-w-0 flex-wrap items-center gap-x-2">
            <Link
              href={looks[kind].page(item.id) as Route}
              className="min-h-6 min-w-0 truncate hover:underline"
            >
              {item.name}
            </Link>
            {item.other !== undefined && item.other !== '' && (
              <span className="text-xs text-muted">{item.other}</span>
            )}
            {kind === 'agent_without_secret' && (
              <Link
                href={looks[kind].page(item.id) as Route}
                aria-label={t('addSecretTo', { name: item.name })}
                className="flex min-h-6 items-center text-xs text-accent-ink hover:underline sm:ml-auto"
              >
                {t('addSecret')}
              </Link>
            )}
            {item.at !== undefined && (
              <span className="text-xs text-muted sm:ml-auto">
                <Time value={item.at} format="relative" />
              </span>
            )}
          </li>
        ))}
        {more > 0 && <li className="text-xs text-muted">{t('more', { count: more })}</li>}
      </ul>
    </li>
  )
}
