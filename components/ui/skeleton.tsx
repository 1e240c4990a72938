import { cn } from '@/components/ui/cn'

/** A grey bar in the shape of what is loading. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('h-4 animate-pulse rounded-sm bg-line', className)} />
}

/** The skeleton of a list: as many 40 px rows as are expected. */
export function SkeletonRows({ rows = 6, label }: { rows?: number; label: string }) {
  return (
    <div role="status" className="flex flex-col">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-10 items-center gap-6 border-b px-4 last:border-b-0">
          <Skeleton className="w-40" />
          <Skeleton className="w-64" />
          <Skeleton className="ml-auto w-16" />
        </div>
      ))}
    </div>
  )
}
