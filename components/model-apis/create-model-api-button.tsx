'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'

/** Leads to the form for a new Model API; disabled with the reason for those who may not. */
export function CreateModelApiButton() {
  const t = useTranslations('model-apis.list')
  const router = useRouter()
  return (
    <Button
      variant="primary"
      disabledReason={useDeniedReason('model_api:write')}
      onClick={() => router.push('/model-apis/new')}
    >
      <Plus aria-hidden /> {t('create')}
    </Button>
  )
}
