'use client'

import { useTranslations } from 'next-intl'
import { BulkImpactView } from '@/components/lists/bulk-impact-view'
import { BulkReportView } from '@/components/lists/bulk-report-view'
import { bindVerb, type BulkActions, type BulkVerb } from '@/components/lists/bulk-verbs'
import { useBulk } from '@/components/lists/use-bulk'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { SelectableRow } from '@/components/ui/list-selection'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'

interface BulkDialogProps {
  rows: readonly SelectableRow[]
  verb: BulkVerb
  actions: BulkActions
  onClose: (allDone: boolean) => void
}

/** Tells what would happen to the selected objects, does it, and reports what failed. */
export function BulkDialog({ rows, verb, actions, onClose }: BulkDialogProps) {
  const t = useTranslations('lists.bulk')
  const common = useTranslations('common')
  const nameThem = useNames(actions)
  const toast = useToast()

  function finish(ids: string[]) {
    const { undo } = bindVerb(actions, verb)
    toast.done({
      title: t(`done.${verb}`, { what: nameThem(rows.filter(({ id }) => ids.includes(id))) }),
      ...(undo === undefined ? {} : { action: { label: t('undo'), run: () => void undo(ids) } }),
    })
    onClose(true)
  }

  const bulk = useBulk({ rows, verb, actions, onDone: finish })
  const { impact, report, failure, pending, changing } = bulk
  const title =
    report === undefined
      ? t(`title.${verb}`, { what: nameThem(rows) })
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
              variant={verb === 'enable' ? 'primary' : 'danger'}
              pending={pending || (impact === undefined && failure === undefined)}
              disabledReason={impact !== undefined && changing.length === 0 ? t('nothingToDo') : undefined}
              onClick={() => bulk.start(changing)}
            >
              {t(`confirm.${verb}`)}
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
          <BulkImpactView impact={impact} verb={verb} failed={failure !== undefined} />
        ) : (
          <BulkReportView report={report} rows={rows} />
        )}
        {failure !== undefined && <Notice kind="error">{failure}</Notice>}
      </div>
    </Dialog>
  )
}

/** What some of the objects are called together; one alone goes by its name. */
function useNames({ noun }: BulkActions) {
  const nouns = useTranslations('lists.nouns')
  return (rows: readonly SelectableRow[]) => {
    const [first] = rows
    return first !== undefined && rows.length === 1 ? first.name : nouns(noun, { count: rows.length })
  }
}
