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
import { isId } from '@/lib/search/rules'

/** Stands where no call of the address's id is stored: the id, and where else to look. */
export function CallNotFound() {
  const t = useTranslations('audit.request')
  const { id = '' } = useParams<{ id?: string }>()
  // Anyone can write an address: what has not the form of an id is not repeated.
  const known = isId(id)
  return (
    <>
      <Crumb>{known ? id : t('title')}</Crumb>
      <NothingHere
        title={t('notFound')}
        what={known && <AskedId id={id} />}
        actions={
          <>
            {known && <RetryCall />}
            {known && (
              <LinkButton href={auditPath({ request: id })}>
                <ScrollText aria-hidden /> {t('findInAudit')}
              </LinkButton>
            )}
            <LinkButton href="/calls" variant={known ? 'ghost' : 'secondary'}>
              {t('back')}
            </LinkButton>
          </>
        }
      >
        {t(known ? 'notFoundHelp' : 'noIdHelp')}
      </NothingHere>
    </>
  )
}

function AskedId({ id }: { id: string }) {
  const t = useTranslations('audit.request')
  return (
    <div className="flex min-w-0 items-center gap-1">
      <code className="min-w-0 font-mono text-xs break-all text-muted">{id}</code>
      <CopyButton value={id} what={t('id')} />
    </div>
  )
}
