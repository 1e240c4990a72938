import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton'

export default function Loading() {
  const label = useTranslations('common')('loading')
  return (
    <Page>
      <div className="flex flex-col gap-2">
        <Skeleton className="h-7 w-32" />
        <Skeleton className="w-96 max-w-full" />
      </div>
      <Skeleton className="h-60 rounded-lg" />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card flush>
          <SkeletonRows rows={6} label={label} />
        </Card>
        <Card flush>
          <SkeletonRows rows={8} label={label} />
        </Card>
      </div>
    </Page>
  )
}
