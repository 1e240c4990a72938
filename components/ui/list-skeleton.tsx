import { Card } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton'

/** Stands for a list page while it loads: heading, search and rows where they will be. */
export function ListSkeleton({ label }: { label: string }) {
  return (
    <Page>
      <div className="flex flex-col gap-2">
        <Skeleton className="h-7 w-40" />
        <Skeleton className="w-80 max-w-full" />
      </div>
      <Skeleton className="h-8 w-80 max-w-full" />
      <Card flush>
        <SkeletonRows rows={8} label={label} />
      </Card>
    </Page>
  )
}
