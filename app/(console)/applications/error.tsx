'use client'

import { useTranslations } from 'next-intl'
import { LoadError, type LoadErrorProps } from '@/components/ui/load-error'

export default function ApplicationsError(props: LoadErrorProps) {
  return <LoadError {...props} title={useTranslations('applications')('error.title')} />
}
