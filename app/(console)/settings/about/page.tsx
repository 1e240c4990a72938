import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { CopyField } from '@/components/ui/copy-field'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import { readAbout } from '@/lib/about/read-about'
import { config } from '@/lib/config'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.about'))('title') }
}

export default async function AboutPage() {
  const about = await readAbout(await requireActor())
  const t = await getTranslations('settings.about')
  const api = `${config().publicConsoleUrl}/api/v1`
  const facts = [
    ['version', about.version],
    ['license', about.license],
    ['node', about.node],
    ['postgres', about.postgres],
  ] as const
  return (
    <Page form>
      <PageHeader title={t('title')} description={t('help')} />
      <Card title={t('product')} description={t('productHelp')}>
        <dl className="grid grid-cols-2 gap-3 text-sm sm:grid-cols-4">
          {facts.map(([key, value]) => (
            <div key={key} className="flex flex-col">
              <dt className="text-xs text-muted">{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t('api')} description={t('apiHelp')}>
        <div className="flex flex-col gap-3">
          <CopyField label={t('apiBase')} value={api} />
          <CopyField label={t('openApi')} value={`${api}/openapi.json`} />
        </div>
      </Card>
      <Card flush title={t('libraries')} description={t('librariesHelp')}>
        <Table caption={t('libraries')}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t('library')}</HeaderCell>
              <HeaderCell>{t('version')}</HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {about.libraries.map(({ name, version }) => (
              <TableRow key={name}>
                <Cell className="font-mono text-xs">{name}</Cell>
                <Cell className="font-mono text-xs">{version}</Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Card>
    </Page>
  )
}
