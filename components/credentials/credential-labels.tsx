import { KeyRound, KeySquare } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Status } from '@/components/ui/status'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

/** What is stored, by icon and word. */
export function CredentialType({ type }: { type: CredentialDto['type'] }) {
  const t = useTranslations('credentials.type')
  const Icon = type === 'api_key' ? KeyRound : KeySquare
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className="size-3.5 shrink-0 text-muted" />
      {t(type)}
    </span>
  )
}

export function CredentialStatus({ status }: { status: CredentialDto['status'] }) {
  const t = useTranslations('credentials.status')
  return (
    <Status className="flex" kind={status === 'enabled' ? 'allowed' : 'off'}>
      {t(status)}
    </Status>
  )
}
