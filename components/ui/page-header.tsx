import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { CopyButton } from '@/components/ui/copy-button'

interface PageHeaderProps {
  title: ReactNode
  /** One sentence: what this page is for. */
  description?: ReactNode
  /** The object's id, with a copy button. */
  id?: { value: string; label: string }
  status?: ReactNode
  /** Buttons at the right, the primary one last. */
  actions?: ReactNode
  className?: string
}

/** The top of a page: its one h1, what it is for, and what can be done. */
export function PageHeader({ title, description, id, status, actions, className }: PageHeaderProps) {
  return (
    <header className={cn('flex flex-wrap items-start gap-x-6 gap-y-3', className)}>
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-xl font-semibold tracking-tight break-words">{title}</h1>
          {status}
        </div>
        {description !== undefined && <p className="max-w-[72ch] text-sm text-muted">{description}</p>}
        {id !== undefined && (
          <div className="flex min-w-0 items-center gap-1">
            <code className="truncate font-mono text-xs text-muted">{id.value}</code>
            <CopyButton value={id.value} what={id.label} />
          </div>
        )}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  )
}
