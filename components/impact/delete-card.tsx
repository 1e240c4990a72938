'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { undoDelete } from '@/app/(console)/deletions/actions'
import { useDestructive } from '@/components/impact/use-destructive'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Names, type LinkedName } from '@/components/ui/names'
import type { DeletionDto } from '@/lib/deletions/schema'
import type { ActionResult } from '@/lib/errors'
import type { ImpactAsk } from '@/lib/impact/schema'

interface DeleteCardProps extends ImpactAsk {
  name: string
  /** Heading and verb, such as "Delete application". */
  title: string
  /** Why it may not be deleted by this viewer, or ever. */
  lockedReason: string | undefined
  /** What must be taken away first, each in a few words, with the page where that is done. */
  blockers?: (string | LinkedName)[]
  /** What goes along, each in a few words. */
  takes?: string[]
  remove: (input: { id: string; typed?: string }) => Promise<ActionResult<DeletionDto>>
  /** The list to go to afterwards, and the object's own page to come back to. */
  list: Route
  page: Route
}

/** Deletes the object of a detail page: what stands in the way and what goes along is said before. */
export function DeleteCard(props: DeleteCardProps) {
  const { kind, id, name, title, lockedReason, blockers = [], takes = [], remove, list, page } = props
  const t = useTranslations('common.deletion')
  const router = useRouter()
  const { start, pending, dialog } = useDestructive({
    kind,
    id,
    act: (typed) => remove({ id, ...(typed === undefined ? {} : { typed }) }),
    undo: (deletion) => undoDelete({ id: deletion.id }),
    title: t('title', { name }),
    confirm: t('confirm'),
    done: t('done', { name }),
    undone: t('undone', { name }),
    effect: <p>{t('effect')}</p>,
    onDone: () => router.push(list),
    onUndone: () => router.push(page),
  })
  const reason = lockedReason ?? (blockers.length > 0 ? t('blocked') : undefined)
  return (
    <Card
      title={title}
      description={t('help')}
      actions={
        <Button pending={pending} disabledReason={reason} onClick={start}>
          {title}
        </Button>
      }
    >
      {(reason !== undefined || takes.length > 0) && (
        <div className="flex flex-col gap-3 text-sm">
          {reason !== undefined && <p>{reason}</p>}
          <Names title={t('blockers')} names={blockers} />
          <Names title={t('takes')} names={takes} />
        </div>
      )}
      {dialog}
    </Card>
  )
}
