'use client'

import { Bot, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'

/** The way to a new agent; disabled with the reason for those who may not. */
export function RegisterAgentButton({ primary = false }: { primary?: boolean }) {
  const t = useTranslations('applications.list')
  const router = useRouter()
  const deniedReason = useDeniedReason('application:write')
  return (
    <Button
      variant={primary ? 'primary' : 'secondary'}
      disabledReason={deniedReason}
      onClick={() => router.push('/agents/new')}
    >
      <Bot aria-hidden /> {t('register')}
    </Button>
  )
}

/** The way to a new application; disabled with the reason for those who may not. */
export function CreateApplicationButton() {
  const t = useTranslations('applications.list')
  const router = useRouter()
  const deniedReason = useDeniedReason('application:write')
  return (
    <Button variant="primary" disabledReason={deniedReason} onClick={() => router.push('/applications/new')}>
      <Plus aria-hidden /> {t('create')}
    </Button>
  )
}
