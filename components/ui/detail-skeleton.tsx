import { Card } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { Skeleton } from '@/components/ui/skeleton'

/** Stands for a detail page while it loads: title and two sections with their fields where they will be. */
export function DetailSkeleton({ label, wide = false }: { label: string; wide?: boolean }) {
  return (
    <Page form={!wide}>
      <span role="status" className="sr-only">
        {label}
      </span>
      <div className="flex flex-col gap-2">
        <Skeleton className="h-7 w-56" />
        <Skeleton className="w-72 max-w-full" />
      </div>
      <SectionSkeleton fields={4} />
      <SectionSkeleton fields={2} />
    </Page>
  )
}

function SectionSkeleton({ fields }: { fields: number }) {
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <Skeleton className="h-5 w-40" />
        {Array.from({ length: fields }, (_, field) => (
          <div key={field} className="flex flex-col gap-1.5">
            <Skeleton className="h-3 w-24" />
            <Skeleton className="h-8 w-full" />
          </div>
        ))}
      </div>
    </Card>
  )
}
