'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { undoDelete } from '@/app/(console)/deletions/actions'
import { useDestructive } from '@/components/impact/use-destructive'
import { IconButton } from '@/components/ui/icon-button'
import type { DeletionDto } from '@/lib/deletions/schema'
import type { ActionResult } from '@/lib/errors'
import type { ImpactAsk } from '@/lib/impact/schema'

interface DeleteButtonProps extends ImpactAsk {
  /** Names the object, for the toast that offers to take it back. */
  name: string
  /** The verb with its object: the accessible name. */
  label: string
  /** What the dialog asks while calls are made, its verb, and what stops. */
  title: string
  confirm: string
  effect: ReactNode
  done: string
  disabledReason: string | undefined
  remove: (input: { id: string; typed?: string }) => Promise<ActionResult<DeletionDto>>
}

/** Deletes one row of a table. */
export function DeleteButton(props: DeleteButtonProps) {
  const { kind, id, name, label, disabledReason, remove, ...question } = props
  const t = useTranslations('common.deletion')
  const { start, pending, dialog } = useDestructive({
    ...question,
    kind,
    id,
    act: (typed) => remove({ id, ...(typed === undefined ? {} : { typed }) }),
    undo: (deletion) => undoDelete({ id: deletion.id }),
    undone: t('undone', { name }),
  })
  return (
    <>
      <IconButton
        icon={Trash2}
        size="sm"
        label={label}
        pending={pending}
        disabledReason={disabledReason}
        onClick={start}
      />
      {dialog}
    </>
  )
}
