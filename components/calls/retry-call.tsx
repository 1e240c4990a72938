'use client'

import { RotateCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Looks again for a call whose record was not stored yet. */
export function RetryCall() {
  const t = useTranslations('audit.request')
  const router = useRouter()
  const [pending, start] = useTransition()
  return (
    <Button pending={pending} onClick={() => start(() => router.refresh())}>
      <RotateCw aria-hidden /> {t('tryAgain')}
    </Button>
  )
}
