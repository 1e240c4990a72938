'use client'

import { ChevronRight } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

interface DisclosureProps {
  title: ReactNode
  /** Stands at the right of the title, whether open or not. */
  aside?: ReactNode
  children: ReactNode
}

/** A section that most readers leave closed. What was entered in it stays while it is closed. */
export function Disclosure({ title, aside, children }: DisclosureProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="flex min-h-6 items-center gap-1 rounded-sm text-sm font-medium text-muted hover:text-ink"
        >
          <ChevronRight aria-hidden className={cn('size-3.5 transition-transform', open && 'rotate-90')} />
          {title}
        </button>
        {aside}
      </div>
      <div id={id} hidden={!open} className="pt-3">
        {children}
      </div>
    </div>
  )
}
