import { Stethoscope } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AttentionCard } from '@/components/overview/attention-card'
import { DownloadLink } from '@/components/ui/download-link'
import { Figures } from '@/components/overview/figures'
import { FirstRunCard } from '@/components/overview/first-run'
import { HealthCard } from '@/components/overview/health-card'
import { TrafficCard } from '@/components/overview/traffic-card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'
import { may } from '@/lib/identity/permissions'
import { readHealth } from '@/lib/health/read-health'
import { countObjects } from '@/lib/overview/count-objects'
import { readAttention } from '@/lib/overview/read-attention'
import { readFirstRun } from '@/lib/overview/read-first-run'
import { readTraffic } from '@/lib/overview/read-traffic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default async function OverviewPage() {
  const actor = await requireActor()
  const [t, run, attention, hours, health, counts] = await Promise.all([
    getTranslations('overview'),
    readFirstRun(actor),
    readAttention(actor),
    readTraffic(actor),
    readHealth(actor),
    countObjects(actor),
  ])
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          may(actor.role, 'setting:read') && (
            <DownloadLink href="/diagnostics">
              <Stethoscope aria-hidden /> {t('diagnostics')}
            </DownloadLink>
          )
        }
      />
      {Object.values(run.steps).includes(false) && <FirstRunCard run={run} />}
      <TrafficCard hours={hours} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <AttentionCard attention={attention} />
          <Figures
            title={t('counts.title')}
            figures={[
              { label: t('counts.agents'), value: counts.agents, href: '/agents' },
              { label: t('counts.applications'), value: counts.applications, href: '/applications' },
              { label: t('counts.modelApis'), value: counts.modelApis, href: '/model-apis' },
              { label: t('counts.credentials'), value: counts.credentials, href: '/credentials' },
              { label: t('counts.edges'), value: counts.edges, href: '/topology' },
            ]}
          />
        </div>
        <HealthCard health={health} />
      </div>
    </Page>
  )
}
