'use client'

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

/** Turns something on or off at once, with its label and an explanation: the browser's own control in our look. */
export function Switch({ checked, onCheckedChange, label, help, disabled = false, className }: SwitchProps) {
  const id = useId()
  return (
    <div className={cn('flex items-start gap-3', className)}>
      <span className="relative mt-0.5 h-4 w-7 shrink-0">
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onCheckedChange(event.target.checked)}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          className="peer block h-4 w-7 appearance-none rounded-full bg-line-control transition-colors after:absolute after:-inset-1 checked:bg-accent disabled:cursor-not-allowed disabled:opacity-60"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-0.5 left-0.5 size-3 rounded-full bg-white transition-transform peer-checked:translate-x-3"
        />
      </span>
      <span className="flex min-w-0 flex-col">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {help !== undefined && (
          <span id={`${id}-help`} className="text-xs text-muted">
            {help}
          </span>
        )}
      </span>
    </div>
  )
}
