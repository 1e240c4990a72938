import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { NoSuch } from '@/components/shell/no-such'
import { Crumb } from '@/components/shell/breadcrumb'
import { NoPermission } from '@/components/shell/no-permission'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { UserAccess } from '@/components/users/user-access'
import { UserStatus } from '@/components/users/user-labels'
import { UserProfile } from '@/components/users/user-profile'
import type { Actor } from '@/lib/actor'
import { orNull } from '@/lib/console/or-null'
import { requireActor } from '@/lib/console/session'
import { holds } from '@/lib/identity/permissions'
import { getUser } from '@/lib/identity/users/get-user'

const readUser = cache(async (actor: Actor, id: string) => orNull(getUser(actor, id)))

export async function generateMetadata({ params }: PageProps<'/settings/users/[id]'>): Promise<Metadata> {
  const actor = await requireActor()
  const t = await getTranslations('settings.users')
  if (!holds(actor, 'user:read')) return { title: t('title') }
  const user = await readUser(actor, (await params).id)
  return { title: user?.name ?? (await getTranslations('shell.noSuch'))('user.title') }
}

export default async function UserPage({ params }: PageProps<'/settings/users/[id]'>) {
  const actor = await requireActor()
  const t = await getTranslations('settings.users')
  if (!holds(actor, 'user:read')) {
    return <NoPermission title={t('title')} permission="user:read" role={actor.role} />
  }
  const user = await readUser(actor, (await params).id)
  if (user === null) return <NoSuch kind="user" />
  return (
    <Page form>
      <Crumb>{user.name}</Crumb>
      <PageHeader
        title={user.name}
        description={user.email}
        id={{ value: user.id, label: t('detail.id') }}
        status={<UserStatus user={user} />}
      />
      <UserProfile key={`${user.name} ${user.role}`} user={user} />
      <UserAccess user={user} />
    </Page>
  )
}
