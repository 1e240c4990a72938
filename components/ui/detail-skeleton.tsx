import { Page } from '@/components/ui/page'
import { Skeleton } from '@/components/ui/skeleton'

/** Stands for a detail page while it loads: title, tabs and two sections where they will be. */
export function DetailSkeleton({ label }: { label: string }) {
  return (
    <Page form>
      <span role="status" className="sr-only">
        {label}
      </span>
      <div className="flex flex-col gap-2">
        <Skeleton className="h-7 w-56" />
        <Skeleton className="w-72 max-w-full" />
      </div>
      <Skeleton className="h-9 w-full" />
      <Skeleton className="h-64 w-full rounded-lg" />
      <Skeleton className="h-40 w-full rounded-lg" />
    </Page>
  )
}
