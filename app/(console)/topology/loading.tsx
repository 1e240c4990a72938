import { useTranslations } from 'next-intl'
import { CanvasSkeleton } from '@/components/topology/canvas-skeleton'

export default function Loading() {
  return <CanvasSkeleton label={useTranslations('topology')('loading')} />
}
