'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SelectableRow } from '@/components/ui/list-selection'
import type { BulkReport } from '@/lib/bulk/schema'

/** What a bulk action did and did not do, with the reason for each. */
export function BulkReportView({ report, rows }: { report: BulkReport; rows: readonly SelectableRow[] }) {
  const t = useTranslations('lists.bulk')
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? id
  return (
    <div role="alert" className="flex flex-col gap-2">
      <p>{t('reportDone', { count: report.done.length })}</p>
      <p>{t('reportFailed')}</p>
      <ul className="flex flex-col gap-2">
        {report.failed.map(({ id, error }) => (
          <li key={id} className="flex items-start gap-2">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-denied" />
            <span className="min-w-0">
              <span className="block font-medium break-words">{nameOf(id)}</span>
              <span className="block break-words text-muted">{error.message}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
