import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SecurityForm } from '@/components/settings/security-form'
import { NoPermission } from '@/components/shell/no-permission'
import { Card } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/console/session'
import { getSecurity } from '@/lib/identity/instance/get-security'
import { holds } from '@/lib/identity/permissions'
import { lockoutAttempts, lockoutMinutes, totalLockoutAttempts } from '@/lib/identity/users/address-lock'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.security'))('title') }
}

export default async function SecurityPage() {
  const actor = await requireActor()
  const t = await getTranslations('settings.security')
  if (!holds(actor, 'setting:read'))
    return <NoPermission title={t('title')} permission="setting:read" role={actor.role} />
  const settings = await getSecurity(actor)
  const minutes = lockoutMinutes
  return (
    <Page form>
      <PageHeader title={t('title')} description={t('help')} />
      <SecurityForm settings={settings} />
      <Card title={t('rules')}>
        <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
          <li>{t('rulePersonal')}</li>
          <li>{t('ruleCommon')}</li>
        </ul>
      </Card>
      <Card title={t('lockout')}>
        <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
          <li>{t('lockoutAddress', { attempts: lockoutAttempts, minutes })}</li>
          <li>{t('lockoutAccount', { attempts: totalLockoutAttempts, minutes })}</li>
        </ul>
      </Card>
    </Page>
  )
}
