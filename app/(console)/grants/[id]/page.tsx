import { Spline } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoSuch } from '@/components/shell/no-such'
import { Activity } from '@/components/detail/activity'
import { DetailTabs } from '@/components/detail/detail-tabs'
import { DeleteGrant } from '@/components/grants/delete-grant'
import { GrantEnd } from '@/components/grants/grant-end'
import { GrantFacts } from '@/components/grants/grant-facts'
import { Crumb } from '@/components/shell/breadcrumb'
import { topologyPath } from '@/components/topology/topology-path'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Status } from '@/components/ui/status'
import { readGrantPage } from '@/lib/console/read-grant-page'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata({ params }: PageProps<'/grants/[id]'>): Promise<Metadata> {
  const data = await readGrantPage(await requireActor(), (await params).id)
  if (data === null) return { title: (await getTranslations('shell.noSuch'))('grant.title') }
  return { title: `${data.who.name} → ${data.what.name}` }
}

export default async function GrantPage({ params }: PageProps<'/grants/[id]'>) {
  const data = await readGrantPage(await requireActor(), (await params).id)
  if (data === null) return <NoSuch kind="grant" />
  const { kind, id, who, what, expiresAt, manual, edges, activity } = data
  const t = await getTranslations('grant-detail')
  const common = await getTranslations('common.detail')
  const name = `${who.name} → ${what.name}`
  const ended = expiresAt !== null && expiresAt < new Date().toISOString()
  return (
    <Page form>
      <Crumb>{name}</Crumb>
      <PageHeader
        title={name}
        id={{ value: id, label: t('id') }}
        status={<Status kind={ended ? 'denied' : 'allowed'}>{t(ended ? 'ended' : 'inForce')}</Status>}
        actions={
          edges[0] !== undefined && (
            <LinkButton href={topologyPath(edges[0].id)}>
              <Spline aria-hidden /> {t('showLine')}
            </LinkButton>
          )
        }
      />
      <DetailTabs
        tabs={[
          {
            value: 'overview',
            label: t('overview'),
            content: (
              <>
                <GrantFacts data={data} />
                {kind === 'grant' && <GrantEnd id={id} expiresAt={expiresAt} held={edges.length > 0} />}
                <DeleteGrant kind={kind} id={id} name={name} manual={manual} lines={edges} />
              </>
            ),
          },
          {
            value: 'activity',
            label: common('activity'),
            content: <Activity {...activity} targetId={id} />,
          },
        ]}
      />
    </Page>
  )
}
