'use client'

import type { ComponentProps, ReactNode } from 'react'
import { ImpactFacts } from '@/components/impact/impact-facts'
import { DeleteDialog } from '@/components/ui/delete-dialog'
import type { Impact } from '@/lib/impact/schema'

interface ImpactDialogProps extends Omit<ComponentProps<typeof DeleteDialog>, 'children' | 'typed' | 'open'> {
  /** Undefined when it is not known, because the attempt failed before. */
  impact: Impact | undefined
  effect: ReactNode
}

/** Who would notice, and the name to type where somebody would. Its code comes when it first opens. */
export function ImpactDialog({ impact, effect, ...dialog }: ImpactDialogProps) {
  return (
    <DeleteDialog {...dialog} open typed={impact?.live === true ? impact.name : undefined}>
      {impact !== undefined && <ImpactFacts impact={impact} />}
      {effect}
    </DeleteDialog>
  )
}
