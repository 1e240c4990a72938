import { Hand, Spline } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Status } from '@/components/ui/status'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'

export function ConsumerStatus({ status }: { status: ConsumerDto['status'] }) {
  const t = useTranslations('consumers.status')
  return <Status kind={status === 'enabled' ? 'allowed' : 'off'}>{t(status)}</Status>
}

/** Whether a person or the first line of an application made it. */
export function OriginLabel({ consumer }: { consumer: Pick<ConsumerDto, 'managed'> }) {
  const t = useTranslations('consumers.origin')
  const Icon = consumer.managed ? Spline : Hand
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className="size-3.5 shrink-0 self-center text-muted" />
      {t(consumer.managed ? 'managed' : 'manual')}
    </span>
  )
}

/** How a token is matched, as one expression. */
export function MatchLabel({ consumer }: { consumer: Pick<ConsumerDto, 'claim' | 'value' | 'match'> }) {
  const t = useTranslations('consumers.match')
  const { claim, value, match } = consumer
  return (
    <span className="flex min-w-0 items-baseline gap-x-1.5 text-xs max-sm:flex-wrap">
      <code className="font-mono">{claim}</code>
      <span className="whitespace-nowrap text-muted">{t(match)}</span>
      <code className="truncate font-mono max-sm:wrap-anywhere max-sm:whitespace-normal" title={value}>
        {value}
      </code>
    </span>
  )
}
