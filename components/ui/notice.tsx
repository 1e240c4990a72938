import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

const looks = {
  info: { icon: Info, colour: 'border-line bg-sunken [&>svg]:text-muted' },
  done: { icon: CircleCheck, colour: 'border-allowed/25 bg-allowed-soft [&>svg]:text-allowed' },
  warning: { icon: TriangleAlert, colour: 'border-expiring/25 bg-expiring-soft [&>svg]:text-expiring' },
  error: { icon: CircleAlert, colour: 'border-denied/25 bg-denied-soft [&>svg]:text-denied' },
} as const

interface NoticeProps {
  kind?: keyof typeof looks
  title?: ReactNode
  action?: ReactNode
  className?: string
  children?: ReactNode
}

/** A message in the page: what happened, why, and what to do, below the text where it is narrow. Errors are announced at once. */
export function Notice({ kind = 'info', title, action, className, children }: NoticeProps) {
  const { icon: Icon, colour } = looks[kind]
  return (
    <div
      role={kind === 'error' ? 'alert' : undefined}
      className={cn('flex items-start gap-2 rounded-lg border px-3 py-2 text-sm', colour, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-3 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-60 flex-col wrap-anywhere">
          {title !== undefined && <p className="font-medium">{title}</p>}
          {children !== undefined && (
            <div className={cn(title !== undefined && 'text-muted')}>{children}</div>
          )}
        </div>
        {action}
      </div>
    </div>
  )
}
