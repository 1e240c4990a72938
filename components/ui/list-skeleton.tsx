import { Card } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { Skeleton } from '@/components/ui/skeleton'

const rows = 12

/** Stands for a list page while it loads: heading, search, filters, header and rows where they will be. */
export function ListSkeleton({ label, filters = 2 }: { label: string; filters?: number }) {
  return (
    <Page>
      <span role="status" className="sr-only">
        {label}
      </span>
      <div className="flex flex-col gap-2">
        <Skeleton className="h-7 w-40" />
        <Skeleton className="w-80 max-w-full" />
      </div>
      <div className="flex flex-wrap gap-2">
        <Skeleton className="h-8 w-full sm:w-64" />
        {Array.from({ length: filters }, (_, filter) => (
          <Skeleton key={filter} className="h-8 w-32" />
        ))}
        <Skeleton className="h-8 w-72 max-sm:hidden sm:ml-auto" />
      </div>
      <Card flush>
        <div className="flex h-9 items-center gap-6 border-b px-4">
          <Skeleton className="size-4" />
          <Skeleton className="h-3 w-24" />
        </div>
        {Array.from({ length: rows }, (_, row) => (
          <div
            key={row}
            className="flex items-center gap-6 border-b px-4 last:border-b-0 max-sm:h-36 max-sm:items-start max-sm:pt-4 sm:h-10"
          >
            <Skeleton className="size-4" />
            <div className="flex flex-1 flex-col gap-1.5">
              <Skeleton className="h-3 w-36" />
              <Skeleton className="h-2.5 w-48" />
            </div>
            <Skeleton className="h-3 w-40 max-sm:hidden" />
            <Skeleton className="h-3 w-20 max-sm:hidden" />
            <Skeleton className="h-3 w-24 max-sm:hidden" />
            <Skeleton className="size-4" />
          </div>
        ))}
      </Card>
    </Page>
  )
}
