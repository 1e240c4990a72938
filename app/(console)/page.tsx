import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'

export default async function OverviewPage() {
  await requireActor()
  return (
    <Page>
      <PageHeader title="Overview" />
    </Page>
  )
}
