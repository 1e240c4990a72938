import { Workflow } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { NoSuch } from '@/components/shell/no-such'
import { CredentialStatus, CredentialType } from '@/components/credentials/credential-labels'
import { CredentialDetails } from '@/components/credentials/credential-details'
import { CredentialStatusCard } from '@/components/credentials/credential-status-card'
import { CredentialUses } from '@/components/credentials/credential-uses'
import { DeleteCredential } from '@/components/credentials/delete-credential'
import { StoredValue } from '@/components/credentials/stored-value'
import { Activity } from '@/components/detail/activity'
import { DetailTabs } from '@/components/detail/detail-tabs'
import { Crumb } from '@/components/shell/breadcrumb'
import { topologyPath } from '@/components/topology/topology-path'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { orNull } from '@/lib/console/or-null'
import { readActivity } from '@/lib/console/read-activity'
import { requireActor } from '@/lib/console/session'
import { getCredential } from '@/lib/vault/credentials/get-credential'
import { listCredentialUses } from '@/lib/vault/credentials/list-credential-uses'

const readCredential = cache(async (id: string) => orNull(getCredential(await requireActor(), id)))

export async function generateMetadata({ params }: PageProps<'/credentials/[id]'>): Promise<Metadata> {
  const credential = await readCredential((await params).id)
  return { title: credential?.name ?? (await getTranslations('shell.noSuch'))('credential.title') }
}

export default async function CredentialPage({ params }: PageProps<'/credentials/[id]'>) {
  const credential = await readCredential((await params).id)
  if (credential === null) return <NoSuch kind="credential" />
  const actor = await requireActor()
  const [{ uses, nodes }, activity] = await Promise.all([
    listCredentialUses(actor, credential.id),
    readActivity(actor, { targetIds: [credential.id] }),
  ])
  const t = await getTranslations('credentials')
  const common = await getTranslations('common.detail')
  return (
    <Page form>
      <Crumb>{credential.name}</Crumb>
      <PageHeader
        title={credential.name}
        description={credential.description === '' ? undefined : credential.description}
        id={{ value: credential.identifier, label: t('field.identifier') }}
        status={
          <span className="flex items-center gap-3">
            <CredentialType type={credential.type} />
            <CredentialStatus status={credential.status} />
          </span>
        }
        actions={
          nodes[0] !== undefined && (
            <LinkButton href={topologyPath(nodes[0].id)}>
              <Workflow aria-hidden /> {t('detail.showNode')}
            </LinkButton>
          )
        }
      />
      <DetailTabs
        tabs={[
          {
            value: 'overview',
            label: t('tabs.overview'),
            content: (
              <>
                <StoredValue credential={credential} uses={uses} />
                <CredentialDetails credential={credential} />
                <CredentialStatusCard credential={credential} />
                <DeleteCredential credential={credential} uses={uses} nodes={nodes} />
              </>
            ),
          },
          { value: 'uses', label: t('tabs.uses'), content: <CredentialUses uses={uses} /> },
          {
            value: 'activity',
            label: common('activity'),
            content: <Activity {...activity} targetId={credential.id} />,
          },
        ]}
      />
    </Page>
  )
}
