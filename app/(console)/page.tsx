import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Figures } from '@/components/overview/figures'
import { FirstSteps } from '@/components/overview/first-steps'
import { RefusedCalls } from '@/components/overview/refused-calls'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Status } from '@/components/ui/status'
import { readOverview } from '@/lib/topology/read-overview'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default async function OverviewPage() {
  const actor = await requireActor()
  const { steps, counts, calls, refused } = await readOverview(actor)
  const t = await getTranslations('overview')
  const called = steps.call || refused.length > 0
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      {Object.values(steps).includes(false) && <FirstSteps steps={steps} />}
      <div className="grid gap-5 lg:grid-cols-[3fr_2fr]">
        <Figures
          title={t('counts.title')}
          figures={[
            { label: t('counts.agents'), value: counts.agents, href: '/applications' },
            { label: t('counts.applications'), value: counts.applications, href: '/applications' },
            { label: t('counts.modelApis'), value: counts.modelApis, href: '/model-apis' },
            { label: t('counts.credentials'), value: counts.credentials, href: '/credentials' },
            { label: t('counts.edges'), value: counts.edges, href: '/topology' },
          ]}
        />
        <Figures
          title={t('calls.title')}
          figures={[
            {
              label: (
                <Status kind="allowed" className="text-xs">
                  {t('calls.allowed')}
                </Status>
              ),
              value: calls.allowed,
            },
            {
              label: (
                <Status kind="denied" className="text-xs">
                  {t('calls.refused')}
                </Status>
              ),
              value: calls.refused,
            },
            {
              label: (
                <Status kind="failed" className="text-xs">
                  {t('calls.failed')}
                </Status>
              ),
              value: calls.failed,
            },
          ]}
        />
      </div>
      {called && <RefusedCalls calls={refused} />}
    </Page>
  )
}
