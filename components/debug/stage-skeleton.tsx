import { cn } from '@/components/ui/cn'
import { Skeleton } from '@/components/ui/skeleton'
import type { StageName } from '@/lib/debug/pipeline'

/** Lines of each text that a stage usually ends with, in the narrow column of the pipeline. */
const texts: Record<StageName, readonly number[]> = {
  token: [],
  bearer: [1, 2],
  decision: [2, 2, 2, 2, 2, 1],
  upstream: [1],
  stream: [1],
}

/** Holds the place of what the gateway's record will say about a stage. */
export function StageSkeleton({ name }: { name: StageName }) {
  return (
    <div aria-hidden className="flex flex-col gap-1.5">
      {texts[name].map((lines, at) => (
        <div key={at} className="flex flex-col">
          {Array.from({ length: lines }, (_, line) => (
            <div key={line} className="flex h-4 items-center">
              <Skeleton className={cn('h-2.5', line === 0 ? 'w-4/5' : 'w-2/5')} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
