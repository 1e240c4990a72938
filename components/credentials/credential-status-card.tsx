'use client'

import { changeCredential } from '@/app/(console)/credentials/actions'
import { ObjectStatusCard } from '@/components/impact/object-status-card'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

/** Whether agents obtain the credential. */
export function CredentialStatusCard({ credential }: { credential: CredentialDto }) {
  return (
    <ObjectStatusCard
      kind="credential"
      object={credential}
      words="credentials.detail"
      permission="credential:write"
      change={changeCredential}
    />
  )
}
