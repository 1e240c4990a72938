'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useDestructive } from '@/components/impact/use-destructive'
import { Notice } from '@/components/ui/notice'
import { Switch } from '@/components/ui/switch'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ActionResult } from '@/lib/errors'
import type { ImpactAsk } from '@/lib/impact/schema'

interface ImpactSwitchProps extends ImpactAsk {
  checked: boolean
  label: string
  help?: string | undefined
  /** Why it may not be switched. */
  lockedReason: string | undefined
  turn: (on: boolean) => Promise<ActionResult<unknown>>
  /** Said after it was switched. */
  done: (on: boolean) => string
  /** What is asked before it goes off while calls are made. */
  off: { title: string; confirm: string; effect: ReactNode }
}

/** A switch that lets callers in. Switching it off shows who would notice, and can be taken back. */
export function ImpactSwitch(props: ImpactSwitchProps) {
  const { kind, id, checked, label, help, lockedReason, turn, done, off } = props
  const t = useTranslations('common')
  const { run, pending, failure } = useRunAction()
  const { start, dialog, ...turningOff } = useDestructive({
    ...off,
    kind,
    id,
    act: () => turn(false),
    undo: () => turn(true),
    done: done(false),
    undone: done(true),
  })
  const busy = pending || turningOff.pending
  return (
    <div className="flex flex-col gap-3">
      <Switch
        checked={checked}
        disabled={lockedReason !== undefined || busy}
        onCheckedChange={(on) => (on ? run(() => turn(true), { done: done(true) }) : start())}
        label={label}
        help={lockedReason ?? (busy ? t('working') : help)}
      />
      {failure !== undefined && <Notice kind="error">{failure}</Notice>}
      {dialog}
    </div>
  )
}
