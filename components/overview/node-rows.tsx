'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { HealthRow } from '@/components/overview/health-row'
import { Time } from '@/components/ui/time'
import type { NodeHealth } from '@/lib/health/schema'

const kinds = { current: 'allowed', behind: 'expiring', lost: 'failed' } as const

/** The data-plane processes with the snapshot that each decides from, and how far behind it is. */
export function NodeRows({ nodes, configuration }: { nodes: NodeHealth[]; configuration: string }) {
  const t = useTranslations('overview.health')
  if (nodes.length === 0) {
    return (
      <HealthRow name={t('dataPlane')} kind="failed" state={t('noNode')}>
        {t('noNodeHelp')}
      </HealthRow>
    )
  }
  return nodes.map((node) => <NodeRow key={node.id} node={node} configuration={configuration} />)
}

function NodeRow({ node, configuration }: { node: NodeHealth; configuration: string }) {
  const t = useTranslations('overview.health')
  const format = useFormatter()
  const { state, behind, spoolFiles, spoolBytes, recordsWritable } = node
  return (
    <HealthRow
      name={t('dataPlane')}
      kind={recordsWritable ? kinds[state] : 'failed'}
      state={t(`nodeState.${state}`, { behind })}
    >
      {t('snapshot', { version: node.snapshotVersion, configuration })}
      {t('joiner')}
      {t.rich('seen', { time: () => <Time value={node.seenAt} format="relative" /> })}
      <br />
      {t('process', { host: node.host, pid: String(node.pid), version: node.version })}
      {t('joiner')}
      {t.rich('started', { time: () => <Time value={node.startedAt} format="relative" /> })}
      <br />
      {t('openCalls', { count: node.openCalls })}
      {t('joiner')}
      {recordsWritable
        ? t('spool', { files: spoolFiles, size: format.number(Math.ceil(spoolBytes / 1000)) })
        : t('recordsUnavailable')}
    </HealthRow>
  )
}
