'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'

/** Leads to the form for a new consumer; disabled with the reason for those who may not. */
export function CreateConsumerButton() {
  const t = useTranslations('consumers.list')
  const router = useRouter()
  return (
    <Button
      variant="primary"
      disabledReason={useDeniedReason('consumer:write')}
      onClick={() => router.push('/consumers/new')}
    >
      <Plus aria-hidden /> {t('create')}
    </Button>
  )
}
