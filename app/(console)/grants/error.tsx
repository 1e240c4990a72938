'use client'

import { useTranslations } from 'next-intl'
import { LoadError, type LoadErrorProps } from '@/components/ui/load-error'

export default function GrantsError(props: LoadErrorProps) {
  return <LoadError {...props} title={useTranslations('grants')('error.title')} />
}
