import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

interface CardProps {
  title?: ReactNode
  /** One sentence of help under the title. */
  description?: ReactNode
  actions?: ReactNode
  /** Level of the heading; 2 unless the card stands inside another section. */
  headingLevel?: 2 | 3
  /** Without inner padding: for tables and lists that reach the border. */
  flush?: boolean
  className?: string
  children?: ReactNode
}

/** A section of a page with a heading, one sentence of help and its content. */
export function Card(props: CardProps) {
  const { title, description, actions, headingLevel = 2, flush = false, className, children } = props
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const headed = title !== undefined || actions !== undefined
  return (
    <section className={cn('flex min-w-0 flex-col rounded-lg border bg-surface', className)}>
      {headed && (
        <header className={cn('flex flex-wrap items-start gap-x-4 gap-y-2 px-4 pt-3', flush && 'pb-3')}>
          <div className="flex min-w-0 flex-1 basis-60 flex-col">
            {title !== undefined && (
              <Heading className="text-base font-semibold wrap-anywhere">{title}</Heading>
            )}
            {description !== undefined && <p className="text-sm wrap-anywhere text-muted">{description}</p>}
          </div>
          {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      {children !== undefined && (
        <div className={cn('min-w-0', flush ? headed && 'border-t' : 'p-4')}>{children}</div>
      )}
    </section>
  )
}
