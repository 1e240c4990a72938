'use client'

import { useTranslations } from 'next-intl'
import { BulkImpactView } from '@/components/lists/bulk-impact-view'
import { BulkReportView } from '@/components/lists/bulk-report-view'
import { useBulkSwitch, type ReadImpact, type RunSwitch } from '@/components/lists/use-bulk-switch'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { SelectableRow } from '@/components/ui/list-selection'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import type { Status } from '@/lib/schema'

export interface BulkSwitchActions {
  /** What the selected objects are called. */
  noun: 'agents' | 'applications' | 'credentials' | 'services' | 'model-apis' | 'consumers' | 'users'
  impact: ReadImpact
  run: RunSwitch
}

interface BulkDialogProps extends BulkSwitchActions {
  rows: readonly SelectableRow[]
  status: Status
  onClose: (allDone: boolean) => void
}

/** Tells what enabling or disabling the selected objects would do, does it, and reports what failed. */
export function BulkDialog({ noun, rows, status, impact: readImpact, run, onClose }: BulkDialogProps) {
  const t = useTranslations('lists.bulk')
  const common = useTranslations('common')
  const nouns = useTranslations('lists.nouns')
  const toast = useToast()
  const verb = status === 'enabled' ? 'Enable' : 'Disable'

  function finish(ids: string[]) {
    const opposite = status === 'enabled' ? 'disabled' : 'enabled'
    toast.done({
      title: t(`done${verb}`, { what: nouns(noun, { count: ids.length }) }),
      action: { label: t('undo'), run: () => void run({ ids, status: opposite }) },
    })
    onClose(true)
  }

  const bulk = useBulkSwitch({ rows, status, impact: readImpact, run, onDone: finish })
  const { impact, report, failure, pending, changing } = bulk
  const what = nouns(noun, { count: rows.length })
  const title =
    report === undefined
      ? t(status === 'enabled' ? 'enableTitle' : 'disableTitle', { what })
      : t('reportTitle', { failed: report.failed.length, done: report.done.length })
  const retry = report?.failed.map(({ id }) => id)
  return (
    <Dialog
      open
      onOpenChange={() => onClose(false)}
      title={title}
      footer={
        <>
          <Button onClick={() => onClose(false)}>{common(report === undefined ? 'cancel' : 'close')}</Button>
          {retry === undefined ? (
            <Button
              variant={status === 'enabled' ? 'primary' : 'danger'}
              pending={pending || (impact === undefined && failure === undefined)}
              disabledReason={impact !== undefined && changing.length === 0 ? t('nothingToDo') : undefined}
              onClick={() => bulk.start(changing)}
            >
              {t(`confirm${verb}`)}
            </Button>
          ) : (
            <Button variant="primary" pending={pending} onClick={() => bulk.start(retry)}>
              {t('retry', { count: retry.length })}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3 text-sm">
        {report === undefined ? (
          <BulkImpactView impact={impact} status={status} failed={failure !== undefined} />
        ) : (
          <BulkReportView report={report} rows={rows} />
        )}
        {failure !== undefined && <Notice kind="error">{failure}</Notice>}
      </div>
    </Dialog>
  )
}
