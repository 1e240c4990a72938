import { CopyButton } from '@/components/ui/copy-button'

/** A value to read and copy: an id, an endpoint, an audience. */
export function CopyField({ label, value, empty = '–' }: { label: string; value: string; empty?: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="text-xs text-muted">{label}</span>
      <div className="flex h-8 min-w-0 items-center gap-1 rounded-md border bg-sunken pr-0.5 pl-2.5">
        <code className="min-w-0 flex-1 truncate font-mono text-xs" title={value}>
          {value === '' ? empty : value}
        </code>
        {value !== '' && <CopyButton value={value} what={label} />}
      </div>
    </div>
  )
}
