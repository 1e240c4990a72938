import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'

/** Stands for the inspector while its code is loaded. */
export function InspectorSkeleton() {
  return (
    <Card>
      <span role="status" className="sr-only">
        {useTranslations('tokens')('loading')}
      </span>
      <div className="flex flex-col gap-1.5">
        <Skeleton className="h-4 w-24" />
        <Skeleton className="h-32 w-full" />
      </div>
    </Card>
  )
}
