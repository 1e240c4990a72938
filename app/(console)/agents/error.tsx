'use client'

import { useTranslations } from 'next-intl'
import { LoadError, type LoadErrorProps } from '@/components/ui/load-error'

export default function AgentsError(props: LoadErrorProps) {
  return <LoadError {...props} title={useTranslations('agents')('error.title')} />
}
