import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

/** The body of an ordinary page. `form` keeps a readable column of 720 px; lists take the full width. */
export function Page({
  form = false,
  className,
  children,
}: {
  form?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <div
      className={cn(
        'flex w-full min-w-0 flex-col gap-5 px-4 py-5 sm:px-6',
        form && 'mx-auto max-w-[768px]',
        className,
      )}
    >
      {children}
    </div>
  )
}
