import { Breakable } from '@/components/ui/breakable'
import { CopyButton } from '@/components/ui/copy-button'

/** A value to read and copy: an id, an endpoint, a fingerprint. It is shown whole, however long. */
export function CopyField({ label, value, empty = '–' }: { label: string; value: string; empty?: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="text-xs text-muted">{label}</span>
      <div className="flex min-h-8 min-w-0 items-start gap-1 rounded-md border bg-sunken pr-0.5 pl-2.5 coarse:items-center">
        <code className="min-w-0 flex-1 py-[7px] font-mono text-xs wrap-anywhere">
          {value === '' ? empty : <Breakable>{value}</Breakable>}
        </code>
        {value !== '' && <CopyButton value={value} what={label} />}
      </div>
    </div>
  )
}
