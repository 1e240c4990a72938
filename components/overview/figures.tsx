import { Link } from '@/components/ui/link'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

export interface Figure {
  label: ReactNode
  value: number
  href?: Route
}

/** A row of counted things; those with a page of their own lead there. */
export function Figures({ title, figures }: { title: string; figures: readonly Figure[] }) {
  return (
    <Card title={title}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-[repeat(auto-fit,minmax(80px,1fr))]">
        {figures.map(({ label, value, href }, at) => (
          <div key={at} className="flex min-w-0 flex-col-reverse justify-end">
            <dt className="text-xs text-muted">
              {href === undefined ? (
                label
              ) : (
                <Link href={href} className="rounded-sm hover:text-ink hover:underline">
                  {label}
                </Link>
              )}
            </dt>
            <dd className="text-xl font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
