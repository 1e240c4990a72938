'use client'

import type { Route } from 'next'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { auditPath } from '@/components/audit/audit-path'
import { Changes } from '@/components/audit/changes'
import { CopyButton } from '@/components/ui/copy-button'
import type { AuditEventDto } from '@/lib/audit/schema'

/** Everything that one line of the audit log records, with ways to the lines that belong to it. */
export function AuditDetail({ event }: { event: AuditEventDto }) {
  const t = useTranslations('audit')
  const { actor, target, requestId, sourceIp, via } = event
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid gap-x-8 gap-y-2 text-xs sm:grid-cols-2 xl:grid-cols-3">
        <Fact label={t('detail.event')} value={event.id} />
        <Fact label={t('detail.actor')} value={actor.id}>
          {actor.id !== '' && <FilterLink name="actor" value={actor.id} text={t('detail.onlyActor')} />}
        </Fact>
        <Fact label={t('detail.target')} value={target.id}>
          {target.id !== '' && <FilterLink name="target" value={target.id} text={t('detail.onlyTarget')} />}
        </Fact>
        <Fact label={t('detail.request')} value={requestId}>
          {requestId !== '' && <FilterLink name="request" value={requestId} text={t('detail.onlyRequest')} />}
          {via === 'gateway' && (
            <Link href={`/requests/${requestId}` as Route} className="text-accent-ink hover:underline">
              {t('detail.openRequest')}
            </Link>
          )}
        </Fact>
        <Fact label={t('detail.address')} value={sourceIp} />
      </dl>
      <Changes detail={event.detail} />
    </div>
  )
}

function Fact({ label, value, children }: { label: string; value: string; children?: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="text-muted">{label}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-2">
        <code className="min-w-0 font-mono break-all">{value === '' ? '–' : value}</code>
        {value !== '' && <CopyButton value={value} what={label} />}
        {children}
      </dd>
    </div>
  )
}

function FilterLink({
  name,
  value,
  text,
}: {
  name: 'actor' | 'target' | 'request'
  value: string
  text: string
}) {
  return (
    <Link href={auditPath({ [name]: value })} className="whitespace-nowrap text-accent-ink hover:underline">
      {text}
    </Link>
  )
}
