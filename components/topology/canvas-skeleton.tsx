import { Skeleton } from '@/components/ui/skeleton'

/** How many cards each column shows while the topology is read. */
const columns = [1, 2, 3]

/** The canvas before it is there: the toolbar, three columns of cards on the dotted grid; rows where it is narrow. */
export function CanvasSkeleton({ label }: { label: string }) {
  return (
    <div
      role="status"
      className="absolute inset-0 bg-page bg-[radial-gradient(var(--line-strong)_1px,transparent_1px)] bg-size-[20px_20px]"
    >
      <span className="sr-only">{label}</span>
      <div className="flex gap-2 border-b bg-surface p-2 md:absolute md:top-3 md:left-3 md:rounded-lg md:border">
        <Skeleton className="h-8 w-28" />
        <Skeleton className="h-8 w-52 max-sm:w-32" />
        <Skeleton className="h-8 w-40 max-md:hidden" />
      </div>
      <div className="flex h-full items-center justify-center gap-[10%] max-md:flex-col max-md:items-stretch max-md:justify-start max-md:gap-3 max-md:p-4">
        {columns.map((cards) => (
          <div key={cards} className="flex flex-col gap-8 max-md:gap-3">
            {Array.from({ length: cards }, (_, card) => (
              <div
                key={card}
                className="flex h-16 w-[220px] items-center gap-3 rounded-lg border bg-surface px-3 max-md:w-full"
              >
                <Skeleton className="size-9" />
                <div className="flex flex-1 flex-col gap-1.5">
                  <Skeleton className="h-3 w-24" />
                  <Skeleton className="h-3 w-32" />
                </div>
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
