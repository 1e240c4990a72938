import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { NoSuch } from '@/components/shell/no-such'
import { ApplicationHeader } from '@/components/applications/application-header'
import { agentPath } from '@/components/applications/application-path'
import { ApplicationSections } from '@/components/applications/application-sections'
import { Page } from '@/components/ui/page'
import { readApplicationPage } from '@/lib/console/read-application-page'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata({ params }: PageProps<'/applications/[id]'>): Promise<Metadata> {
  const data = await readApplicationPage(await requireActor(), (await params).id)
  return { title: data?.application.name ?? (await getTranslations('shell.noSuch'))('application.title') }
}

/** One application. An agent has a page of its own, to which its application leads on. */
export default async function ApplicationPage(props: PageProps<'/applications/[id]'>) {
  const data = await readApplicationPage(await requireActor(), (await props.params).id)
  if (data === null) return <NoSuch kind="application" />
  const { tab } = await props.searchParams
  if (data.agent !== undefined) redirect(agentPath(data.agent.id, typeof tab === 'string' ? tab : undefined))
  return (
    <Page form>
      <ApplicationHeader data={data} />
      <ApplicationSections data={data} />
    </Page>
  )
}
