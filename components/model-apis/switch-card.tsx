'use client'

import { useState, type ReactNode } from 'react'
import { changeModelApi } from '@/app/(console)/model-apis/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Switch } from '@/components/ui/switch'
import { useRunAction } from '@/components/ui/use-run-action'

interface SwitchCardProps {
  id: string
  title: string
  description: string
  label: string
  help?: string
  checked: boolean
  /** The change that the switch makes. */
  changeTo: (on: boolean) => { authEnabled: boolean } | { status: 'enabled' | 'disabled' }
  /** Said after success. */
  done: (on: boolean) => string
  /** What is asked before switching off. */
  question: { title: string; confirm: string; effect: ReactNode }
}

/** A setting of a Model API that works at once; switching it off is asked first, with the effect. */
export function SwitchCard(props: SwitchCardProps) {
  const { id, title, description, label, help, checked, changeTo, done, question } = props
  const { run, pending, failure } = useRunAction()
  const [asking, setAsking] = useState(false)
  const denied = useDeniedReason('model_api:write')

  function change(on: boolean) {
    run(() => changeModelApi({ id, ...changeTo(on) }), { done: done(on), onDone: () => setAsking(false) })
  }

  return (
    <Card title={title} description={description}>
      <div className="flex flex-col gap-3">
        <Switch
          checked={checked}
          disabled={denied !== undefined || pending}
          onCheckedChange={(on) => (on ? change(true) : setAsking(true))}
          label={label}
          help={denied ?? help}
        />
        {failure !== undefined && !asking && <Notice kind="error">{failure}</Notice>}
      </div>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={question.title}
        confirm={question.confirm}
        pending={pending}
        onConfirm={() => change(false)}
      >
        {question.effect}
        {failure !== undefined && <Notice kind="error">{failure}</Notice>}
      </AlertDialog>
    </Card>
  )
}
