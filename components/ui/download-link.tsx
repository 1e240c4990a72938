import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { cn } from '@/components/ui/cn'

/** A link to a file that a route of the console writes; a plain one, since it leads to no page. */
export function DownloadLink({
  href,
  className,
  children,
}: {
  href: string
  className?: string
  children: ReactNode
}) {
  return (
    <a href={href} download className={cn(buttonClass('secondary', 'sm'), 'self-start', className)}>
      {children}
    </a>
  )
}
