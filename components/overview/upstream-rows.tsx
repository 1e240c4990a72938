'use client'

import { useTranslations } from 'next-intl'
import type { Route } from 'next'
import { HealthRow } from '@/components/overview/health-row'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { UpstreamHealth } from '@/lib/health/schema'

/** The worst of the services as the last calls through them show it, and the way to all others. */
export function UpstreamRows({ upstreams, count }: { upstreams: UpstreamHealth[]; count: number }) {
  const t = useTranslations('overview.health')
  if (upstreams.length === 0) return <HealthRow name={t('upstreams')} kind="off" state={t('noUpstream')} />
  const more = count - upstreams.length
  return (
    <>
      {upstreams.map((upstream) => (
        <UpstreamRow key={upstream.id} upstream={upstream} />
      ))}
      {more > 0 && (
        <HealthRow name={t('upstreams')}>
          <Link href="/services" className="text-accent-ink hover:underline">
            {t('moreUpstreams', { count: more })}
          </Link>
        </HealthRow>
      )}
    </>
  )
}

function UpstreamRow({ upstream }: { upstream: UpstreamHealth }) {
  const t = useTranslations('overview.health')
  const { id, name, enabled, lastSuccessAt, lastFailureAt, lastFailureCode, failing } = upstream
  const state = !enabled ? 'off' : failing ? 'failing' : lastSuccessAt === null ? 'idle' : 'serving'
  const kinds = { off: 'off', failing: 'failed', idle: 'off', serving: 'allowed' } as const
  return (
    <HealthRow name={t('upstream')} kind={kinds[state]} state={t(`upstreamState.${state}`)}>
      <Link href={`/services/${id}` as Route} className="text-ink hover:underline">
        {name}
      </Link>
      {t('nameEnd')}
      {lastSuccessAt !== null &&
        t.rich('lastSuccess', { time: () => <Time value={lastSuccessAt} format="relative" /> })}
      {t('joiner')}
      {lastFailureAt !== null &&
        t.rich('lastFailure', {
          time: () => <Time value={lastFailureAt} format="relative" />,
          code: () => <code className="font-mono">{lastFailureCode}</code>,
        })}
    </HealthRow>
  )
}
