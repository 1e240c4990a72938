'use client'

import { useTranslations } from 'next-intl'
import { LoadError, type LoadErrorProps } from '@/components/ui/load-error'

export default function OverviewError(props: LoadErrorProps) {
  return <LoadError {...props} title={useTranslations('overview')('error')} />
}
