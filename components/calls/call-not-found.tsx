'use client'

import { ScrollText } from 'lucide-react'
import { useParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { auditPath } from '@/components/audit/audit-path'
import { RetryCall } from '@/components/calls/retry-call'
import { Crumb } from '@/components/shell/breadcrumb'
import { NothingHere } from '@/components/shell/nothing-here'
import { CopyButton } from '@/components/ui/copy-button'
import { LinkButton } from '@/components/ui/link-button'

/** Stands where no call of the address's id is stored: the id, and where else to look. */
export function CallNotFound() {
  const t = useTranslations('audit.request')
  const id = useRequestId()
  return (
    <>
      <Crumb>{id}</Crumb>
      <NothingHere
        title={t('notFound')}
        what={
          <div className="flex min-w-0 items-center gap-1">
            <code className="min-w-0 font-mono text-xs break-all text-muted">{id}</code>
            <CopyButton value={id} what={t('id')} />
          </div>
        }
        actions={
          <>
            <RetryCall />
            <LinkButton href={auditPath({ request: id })}>
              <ScrollText aria-hidden /> {t('findInAudit')}
            </LinkButton>
            <LinkButton href="/calls" variant="ghost">
              {t('back')}
            </LinkButton>
          </>
        }
      >
        {t('notFoundHelp')}
      </NothingHere>
    </>
  )
}

/** The id in the address as it was written. */
function useRequestId(): string {
  const { id = '' } = useParams<{ id?: string }>()
  return decodeURIComponent(id)
}
