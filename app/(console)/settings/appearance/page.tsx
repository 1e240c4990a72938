import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import { Appearance } from '@/components/settings/appearance'
import { densityCookie, readDensity } from '@/components/settings/density'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.appearance'))('title') }
}

export default async function AppearancePage() {
  await requireActor()
  const t = await getTranslations('settings.appearance')
  return (
    <Page form>
      <PageHeader title={t('title')} description={t('help')} />
      <Appearance density={readDensity((await cookies()).get(densityCookie)?.value)} />
    </Page>
  )
}
