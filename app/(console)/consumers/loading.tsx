import { useTranslations } from 'next-intl'
import { ListSkeleton } from '@/components/ui/list-skeleton'

export default function Loading() {
  return <ListSkeleton label={useTranslations('consumers')('loading')} filters={3} />
}
