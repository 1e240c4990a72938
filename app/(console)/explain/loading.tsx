import { useTranslations } from 'next-intl'
import { DetailSkeleton } from '@/components/ui/detail-skeleton'

export default function Loading() {
  return <DetailSkeleton label={useTranslations('explain')('loading')} wide />
}
