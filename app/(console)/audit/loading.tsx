import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <Page>
      <div className="flex flex-col gap-2">
        <Skeleton className="h-7 w-32" />
        <Skeleton className="w-96 max-w-full" />
      </div>
      <Skeleton className="h-15 rounded-lg" />
      <div className="flex flex-col gap-2">
        <Skeleton className="h-8" />
        <Skeleton className="w-80 max-w-full" />
        <Skeleton className="h-7 w-96 max-w-full" />
      </div>
      <Card flush>
        <SkeletonRows rows={10} label={useTranslations('audit')('loading')} />
      </Card>
    </Page>
  )
}
