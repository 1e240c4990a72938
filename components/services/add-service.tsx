'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'

/** Leads to the form; disabled with the reason for those who may not. */
export function AddService() {
  const t = useTranslations('services.list')
  const router = useRouter()
  return (
    <Button
      variant="primary"
      disabledReason={useDeniedReason('service:write')}
      onClick={() => router.push('/services/new')}
    >
      <Plus aria-hidden /> {t('create')}
    </Button>
  )
}
