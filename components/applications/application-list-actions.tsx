'use client'

import { Bot, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'

/** The two ways to a new application; disabled with the reason for those who may not. */
export function ApplicationListActions() {
  const t = useTranslations('applications.list')
  const router = useRouter()
  const deniedReason = useDeniedReason('application:write')
  return (
    <div className="flex flex-wrap justify-center gap-2">
      <Button disabledReason={deniedReason} onClick={() => router.push('/applications/new?kind=agent')}>
        <Bot aria-hidden /> {t('register')}
      </Button>
      <Button
        variant="primary"
        disabledReason={deniedReason}
        onClick={() => router.push('/applications/new')}
      >
        <Plus aria-hidden /> {t('create')}
      </Button>
    </div>
  )
}
