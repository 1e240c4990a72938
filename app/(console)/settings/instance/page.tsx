import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InstanceForm } from '@/components/settings/instance-form'
import { NoPermission } from '@/components/shell/no-permission'
import { Card } from '@/components/ui/card'
import { CopyField } from '@/components/ui/copy-field'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { requireActor } from '@/lib/console/session'
import { getInstance } from '@/lib/identity/instance/get-instance'
import { holds } from '@/lib/identity/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.instance'))('title') }
}

const kinds = [
  'agents',
  'applications',
  'credentials',
  'services',
  'modelApis',
  'consumers',
  'grants',
  'scopeGrants',
  'users',
] as const

export default async function InstancePage() {
  const actor = await requireActor()
  const t = await getTranslations('settings.instance')
  if (!holds(actor, 'setting:read'))
    return <NoPermission title={t('title')} permission="setting:read" role={actor.role} />
  const instance = await getInstance(actor)
  return (
    <Page form>
      <PageHeader title={t('title')} description={t('help')} />
      <Card title={t('details')} description={t('detailsHelp')}>
        <InstanceForm description={instance.description} />
      </Card>
      <Card title={t('identity')} description={t('identityHelp')}>
        <div className="flex flex-col gap-3">
          <CopyField label={t('id')} value={instance.id} />
          <CopyField label={t('issuer')} value={instance.issuer} />
          <p className="text-sm">
            <span className="text-muted">{t('created')}</span> <Time value={instance.createdAt} />
          </p>
        </div>
      </Card>
      <Card title={t('counts')} description={t('countsHelp')}>
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3">
          {kinds.map((kind) => (
            <div key={kind} className="flex flex-col">
              <dt className="text-xs text-muted">{t(`kinds.${kind}`)}</dt>
              <dd className="text-base tabular-nums">{instance.counts[kind]}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </Page>
  )
}
