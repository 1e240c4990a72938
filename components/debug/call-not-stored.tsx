import { ScrollText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { auditPath } from '@/components/audit/audit-path'
import { RetryCall } from '@/components/calls/retry-call'
import { CopyButton } from '@/components/ui/copy-button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'

/**
 * Says that the call which the address names is not stored, and where else to look for it. Without an id the address holds
 * something else, which is not repeated: anyone can write an address.
 */
export function CallNotStored({ id }: { id: string | undefined }) {
  const t = useTranslations('debug.notStored')
  const request = useTranslations('audit.request')
  if (id === undefined) {
    return (
      <Notice kind="warning" title={t('noIdTitle')}>
        {t('noIdText')}
      </Notice>
    )
  }
  return (
    <Notice
      kind="warning"
      title={t('title')}
      action={
        <span className="flex flex-wrap gap-2">
          <RetryCall />
          <LinkButton href={auditPath({ request: id })}>
            <ScrollText aria-hidden /> {request('findInAudit')}
          </LinkButton>
        </span>
      }
    >
      <span className="flex min-w-0 items-center gap-1">
        <code className="min-w-0 font-mono text-xs break-all">{id}</code>
        <CopyButton value={id} what={request('id')} />
      </span>
      {t('text')}
    </Notice>
  )
}
