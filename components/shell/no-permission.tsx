import { Ban } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { may, roles, type Permission, type Role } from '@/lib/identity/permissions'

interface NoPermissionProps {
  /** The page's heading: what the reader came for. */
  title: string
  permission: Permission
  role: Role
}

/** Stands for a page that the reader's role may not see: whose page it is, and where to go instead. */
export function NoPermission({ title, permission, role }: NoPermissionProps) {
  const t = useTranslations('settings.denied')
  const names = useTranslations('shell.roles')
  const holders = roles.filter((each) => may(each, permission)).map((each) => names(each))
  return (
    <Page form>
      <PageHeader title={title} />
      <Card flush>
        <EmptyState icon={Ban} title={t('title')} action={<LinkButton href="/">{t('action')}</LinkButton>}>
          {t('text', { roles: holders.join(t('or')), role: names(role) })}
        </EmptyState>
      </Card>
    </Page>
  )
}
