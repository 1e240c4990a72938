'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'

/** Leads to the form; disabled with the reason for those who may not. */
export function AddCredential() {
  const t = useTranslations('credentials.list')
  const router = useRouter()
  return (
    <Button
      variant="primary"
      disabledReason={useDeniedReason('credential:write')}
      onClick={() => router.push('/credentials/new')}
    >
      <Plus aria-hidden /> {t('create')}
    </Button>
  )
}
