'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { HealthRow } from '@/components/overview/health-row'
import { NodeRows } from '@/components/overview/node-rows'
import { UpstreamRows } from '@/components/overview/upstream-rows'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import type { HealthDto } from '@/lib/health/schema'

/** How our own parts fare: database, data plane, keys, upstreams, the audit chain, and the version. */
export function HealthCard({ health }: { health: HealthDto }) {
  const t = useTranslations('overview.health')
  return (
    <Card
      title={t('title')}
      description={t.rich('checked', {
        time: () => <Time value={health.checkedAt} />,
        version: health.version,
      })}
      actions={
        <Status kind={health.needsLook ? 'expiring' : 'allowed'}>
          {t(health.needsLook ? 'needsLook' : 'well')}
        </Status>
      }
      flush
    >
      <dl className="divide-y">
        <DatabaseRow database={health.database} />
        <NodeRows nodes={health.nodes} configuration={health.configuration} />
        <KeyRows keys={health.keys} />
        <UpstreamRows upstreams={health.upstreams} count={health.upstreamCount} />
        <ChainRow chain={health.chain} />
      </dl>
    </Card>
  )
}

function DatabaseRow({ database }: { database: HealthDto['database'] }) {
  const t = useTranslations('overview.health')
  const format = useFormatter()
  const { latencyMs, sizeBytes, server, migration, migrationsCurrent } = database
  return (
    <HealthRow
      name={t('database')}
      kind={migrationsCurrent === false ? 'expiring' : 'allowed'}
      state={t('reachable', { ms: format.number(latencyMs, { maximumFractionDigits: 1 }) })}
    >
      {t('databaseFacts', {
        server,
        size: format.number(sizeBytes / 1_000_000, { maximumFractionDigits: 1 }),
      })}
      <br />
      {t(migrationsCurrent === false ? 'migrationsBehind' : 'migrationsCurrent')}
      {t('joiner')}
      <code className="font-mono">{migration}</code>
    </HealthRow>
  )
}

function KeyRows({ keys: { masterKey, signing } }: { keys: HealthDto['keys'] }) {
  const t = useTranslations('overview.health')
  const { since } = masterKey
  return (
    <>
      <HealthRow
        name={t('masterKey')}
        kind={masterKey.present ? 'allowed' : 'failed'}
        state={t(masterKey.present ? 'present' : 'absent')}
      >
        {t(`masterKeySource.${masterKey.source}`)}
        {t('joiner')}
        {since !== null && t.rich('since', { time: () => <Time value={since} format="relative" /> })}
      </HealthRow>
      {signing.map(({ id, algorithm, status, createdAt, rotateAt, overdue }) => (
        <HealthRow
          key={id}
          name={t('signingKey')}
          kind={overdue ? 'expiring' : status === 'active' ? 'allowed' : 'off'}
          state={t(`keyStatus.${status}`)}
        >
          {algorithm} <code className="font-mono">{id.slice(0, 8)}…</code>
          {t('nameEnd')}
          {t.rich('made', { time: () => <Time value={createdAt} format="relative" /> })}
          {t('joiner')}
          {rotateAt !== null &&
            t.rich(overdue ? 'rotateOverdue' : 'rotateAt', {
              time: () => <Time value={rotateAt} format="relative" />,
            })}
        </HealthRow>
      ))}
    </>
  )
}

function ChainRow({ chain }: { chain: HealthDto['chain'] }) {
  const t = useTranslations('overview.health')
  const broken = chain !== null && chain.broken !== null
  return (
    <HealthRow
      name={t('chain')}
      kind={chain === null ? 'off' : broken ? 'failed' : 'allowed'}
      state={t(chain === null ? 'chainUnverified' : broken ? 'chainBroken' : 'chainIntact')}
    >
      {chain !== null &&
        t.rich('chainVerified', {
          lines: chain.lines,
          time: () => <Time value={chain.verifiedAt} format="relative" />,
        })}
      {t('joiner')}
      <Link href={'/audit'} className="text-accent-ink hover:underline">
        {t('openAudit')}
      </Link>
    </HealthRow>
  )
}
