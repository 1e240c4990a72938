'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTopology } from '@/components/topology/topology-context'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import type { ActionForm as Form } from '@/components/ui/use-action-form'
import type { TopologyNode } from '@/lib/topology/graph'

export interface AddFormProps {
  /** Runs with the new node once it stands on the canvas. */
  onDone: (node: TopologyNode) => void
}

/** The frame of the forms that add a node. */
export function AddForm<Input extends FieldValues, Output>({
  form,
  submit,
  children,
}: {
  form: Form<Input, Output>
  /** The verb on the button. */
  submit: string
  children: ReactNode
}) {
  const t = useTranslations('topology.add')
  const { deniedReason } = useTopology()
  return (
    <ActionForm form={form} label={t('title')}>
      {children}
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end border-t bg-surface px-4 py-3">
        <Button type="submit" variant="primary" pending={form.pending} disabledReason={deniedReason}>
          {submit}
        </Button>
      </div>
    </ActionForm>
  )
}
