import { FlaskConical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Status } from '@/components/ui/status'
import type { ServiceDto } from '@/lib/gateway/services/schema'

/** Says wherever the Sandbox stands that it is no real model. */
export function SandboxBadge() {
  const t = useTranslations('services.sandbox')
  return (
    <Badge tone="expiring">
      <FlaskConical aria-hidden className="size-3" /> {t('badge')}
    </Badge>
  )
}

export function ServiceStatus({ status }: { status: ServiceDto['status'] }) {
  const t = useTranslations('services.status')
  return (
    <Status className="flex" kind={status === 'enabled' ? 'allowed' : 'off'}>
      {t(status)}
    </Status>
  )
}
