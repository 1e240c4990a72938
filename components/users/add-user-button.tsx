'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'

/** Leads to the form for a new person; disabled with the reason for those who may not. */
export function AddUserButton() {
  const t = useTranslations('settings.users')
  const router = useRouter()
  return (
    <Button
      variant="primary"
      disabledReason={useDeniedReason('user:write')}
      onClick={() => router.push('/settings/users/new')}
    >
      <Plus aria-hidden /> {t('add')}
    </Button>
  )
}
