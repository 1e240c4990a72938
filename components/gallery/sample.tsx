import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

/** A family of controls; the tests take a picture of each by its title. */
export function SampleCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section data-sample={title}>
      <Card title={title}>
        <div className="flex flex-col gap-4">{children}</div>
      </Card>
    </section>
  )
}

/** One state, or several side by side, with its name. */
export function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5 sm:grid-cols-[140px_minmax(0,1fr)] sm:items-start">
      <span className="pt-1.5 text-xs text-muted">{name}</span>
      <div className="flex min-w-0 flex-wrap items-start gap-x-4 gap-y-3">{children}</div>
    </div>
  )
}
