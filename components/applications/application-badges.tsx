import { Blocks, Bot, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Status } from '@/components/ui/status'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

/** What the object is, by icon and word. */
export function KindLabel({ application }: { application: ApplicationDto }) {
  const t = useTranslations('applications.kind')
  const kind = application.builtIn ? 'builtIn' : application.identityType
  const Icon = { builtIn: Lock, agent: Bot, application: Blocks }[kind]
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className="size-3.5 shrink-0 text-muted" />
      {t(kind)}
    </span>
  )
}

/** Which sides of OAuth the application acts on. */
export function RoleBadges({ application }: { application: ApplicationDto }) {
  const t = useTranslations('applications.role')
  const isClient = application.clientStatus === 'enabled'
  const isServer = application.resourceServerStatus === 'enabled'
  if (!isClient && !isServer) return <span className="text-faint">{t('none')}</span>
  return (
    <span className="inline-flex gap-1.5">
      {isClient && <Badge>{t('client')}</Badge>}
      {isServer && <Badge tone="accent">{t('resourceServer')}</Badge>}
    </span>
  )
}

export function ApplicationStatus({ status }: { status: ApplicationDto['status'] }) {
  const t = useTranslations('applications.status')
  return (
    <Status className="flex" kind={status === 'enabled' ? 'allowed' : 'off'}>
      {t(status)}
    </Status>
  )
}
