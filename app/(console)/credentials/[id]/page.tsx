import { Network } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { CredentialStatus, CredentialType } from '@/components/credentials/credential-labels'
import { CredentialDetails } from '@/components/credentials/credential-details'
import { CredentialStatusButton } from '@/components/credentials/credential-status-button'
import { CredentialUses } from '@/components/credentials/credential-uses'
import { DeleteCredential } from '@/components/credentials/delete-credential'
import { StoredValue } from '@/components/credentials/stored-value'
import { Crumb } from '@/components/shell/breadcrumb'
import { topologyPath } from '@/components/topology/topology-path'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { orNotFound } from '@/lib/console/or-not-found'
import { requireActor } from '@/lib/console/session'
import { getCredential } from '@/lib/vault/credentials/get-credential'
import { listCredentialUses } from '@/lib/vault/credentials/list-credential-uses'

const readCredential = cache(async (id: string) => orNotFound(getCredential(await requireActor(), id)))

export async function generateMetadata({ params }: PageProps<'/credentials/[id]'>): Promise<Metadata> {
  return { title: (await readCredential((await params).id)).name }
}

export default async function CredentialPage({ params }: PageProps<'/credentials/[id]'>) {
  const credential = await readCredential((await params).id)
  const { uses, nodes } = await listCredentialUses(await requireActor(), credential.id)
  const t = await getTranslations('credentials')
  return (
    <Page form>
      <Crumb>{credential.name}</Crumb>
      <PageHeader
        title={credential.name}
        description={credential.description === '' ? undefined : credential.description}
        id={{ value: credential.identifier, label: t('field.identifier') }}
        status={
          <span className="flex items-center gap-3 text-muted">
            <CredentialType type={credential.type} />
            <CredentialStatus status={credential.status} />
          </span>
        }
        actions={
          <>
            {nodes[0] !== undefined && (
              <LinkButton href={topologyPath(nodes[0].id)}>
                <Network aria-hidden /> {t('detail.showNode')}
              </LinkButton>
            )}
            <CredentialStatusButton credential={credential} />
          </>
        }
      />
      <StoredValue credential={credential} />
      <CredentialDetails credential={credential} />
      <CredentialUses uses={uses} />
      <DeleteCredential credential={credential} uses={uses} nodes={nodes} />
    </Page>
  )
}
