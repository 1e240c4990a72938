import type { ReactNode } from 'react'
import { Status, type StatusKind } from '@/components/ui/status'

type HealthRowProps = { name: string; children?: ReactNode } & (
  { kind: StatusKind; state: string } | { kind?: never; state?: never }
)

/** One part: its name, its state as icon and word where it has one, and what is behind it. */
export function HealthRow({ name, kind, state, children }: HealthRowProps) {
  return (
    <div className="grid gap-x-4 gap-y-0.5 px-4 py-2 sm:grid-cols-[8rem_1fr]">
      <dt className="text-sm font-medium">{name}</dt>
      <dd className="flex min-w-0 flex-col gap-0.5">
        {kind !== undefined && <Status kind={kind}>{state}</Status>}
        {children !== undefined && (
          <div className="text-xs break-words text-muted tabular-nums">{children}</div>
        )}
      </dd>
    </div>
  )
}
