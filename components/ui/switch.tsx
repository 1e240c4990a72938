'use client'

import { Switch as Base } from '@base-ui/react/switch'
import { useId, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

interface SwitchProps {
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  label: ReactNode
  /** What the switch changes, or why it is disabled. */
  help?: ReactNode
  disabled?: boolean
  className?: string
}

/** Turns something on or off at once, with its label and an explanation. */
export function Switch({ checked, onCheckedChange, label, help, disabled = false, className }: SwitchProps) {
  const id = useId()
  return (
    <div className={cn('flex items-start gap-3', className)}>
      <Base.Root
        checked={checked}
        onCheckedChange={(next) => onCheckedChange(next)}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        className="relative mt-0.5 inline-flex h-4 w-7 shrink-0 items-center rounded-full bg-line-control p-0.5 transition-colors after:absolute after:-inset-1 data-checked:bg-accent data-disabled:cursor-not-allowed data-disabled:opacity-60"
      >
        <Base.Thumb className="size-3 rounded-full bg-white transition-transform data-checked:translate-x-3" />
      </Base.Root>
      <span className="flex min-w-0 flex-col">
        <span id={`${id}-label`} className="text-sm font-medium">
          {label}
        </span>
        {help !== undefined && (
          <span id={`${id}-help`} className="text-xs text-muted">
            {help}
          </span>
        )}
      </span>
    </div>
  )
}
