'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { removeCredential } from '@/app/(console)/credentials/actions'
import { DeleteCard } from '@/components/impact/delete-card'
import { useDeniedReason } from '@/components/shell/viewer'
import { topologyPath } from '@/components/topology/topology-path'
import type { CredentialUse } from '@/lib/vault/credentials/list-credential-uses'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

interface DeleteCredentialProps {
  credential: CredentialDto
  uses: CredentialUse[]
  nodes: { id: string; name: string }[]
}

/** Deletes the credential, once nobody depends on it. */
export function DeleteCredential({ credential: { id, name }, uses, nodes }: DeleteCredentialProps) {
  const t = useTranslations('credentials.delete')
  return (
    <DeleteCard
      kind="credential"
      id={id}
      name={name}
      title={t('button')}
      lockedReason={useDeniedReason('credential:write')}
      blockers={[
        ...nodes.map((node) => ({ name: t('node', { name: node.name }), href: topologyPath(node.id) })),
        ...uses.map((use) => {
          const name = t('agent', { name: use.application?.name ?? use.ruleName })
          if (use.application === null) return name
          return { name, href: `/applications/${use.application.id}` as Route }
        }),
      ]}
      takes={[t('value')]}
      remove={removeCredential}
      list="/credentials"
      page={`/credentials/${id}` as Route}
    />
  )
}
