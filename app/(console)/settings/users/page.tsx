import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoPermission } from '@/components/shell/no-permission'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { AddUserButton } from '@/components/users/add-user-button'
import { RoleTable } from '@/components/users/role-table'
import { UserListView } from '@/components/users/user-list-view'
import { readList } from '@/lib/console/lists/define-list'
import { userList } from '@/lib/console/lists/users'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.users'))('title') }
}

export default async function UsersPage({ searchParams }: PageProps<'/settings/users'>) {
  const actor = await requireActor()
  const t = await getTranslations('settings.users')
  const list = await readList(actor, { list: userList, params: await searchParams })
  if (list.result === null)
    return <NoPermission title={t('title')} permission="user:read" role={actor.role} />
  return (
    <Page>
      <PageHeader title={t('title')} description={t('help')} actions={<AddUserButton />} />
      <UserListView {...list} {...list.result} />
      <RoleTable />
    </Page>
  )
}
