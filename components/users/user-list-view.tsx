import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { previewUsers, switchUsers } from '@/app/(console)/settings/users/actions'
import { BulkBar } from '@/components/lists/bulk-bar'
import { ListView, type ListContent, type ListViewFilter } from '@/components/lists/list-view'
import type { ListColumn } from '@/components/ui/list-columns'
import type { ListRow } from '@/components/ui/list-table'
import { LastUsed, Time } from '@/components/ui/time'
import { AddUserButton } from '@/components/users/add-user-button'
import { UserStatus } from '@/components/users/user-labels'
import { roles } from '@/lib/identity/permissions'
import type { UserDto } from '@/lib/identity/users/schema'

/** The list of people. */
export function UserListView({ items, ...list }: ListContent<UserDto>) {
  const t = useTranslations('settings.users')
  const names = useTranslations('shell.roles')
  return (
    <ListView
      {...list}
      caption={t('caption')}
      search={t('search')}
      filters={useFilters()}
      name={{ label: t('name'), sort: 'name' }}
      columns={useColumns()}
      rows={items.map((user): ListRow => ({
        id: user.id,
        name: user.name,
        href: `/settings/users/${user.id}`,
        note: user.email,
        cells: {
          role: names(user.role),
          status: <UserStatus user={user} />,
          used: <LastUsed value={user.lastSignInAt} />,
          created: <Time value={user.createdAt} format="relative" />,
          email: user.email,
        },
      }))}
      empty={{
        icon: Users,
        title: t('title'),
        help: t('help'),
        action: <AddUserButton />,
      }}
      bulk={
        <BulkBar
          permission="user:write"
          actions={{ kind: 'switch', noun: 'users', impact: previewUsers, run: switchUsers }}
        />
      }
    />
  )
}

function useFilters(): ListViewFilter[] {
  const t = useTranslations('settings.users')
  const names = useTranslations('shell.roles')
  return [
    {
      name: 'role',
      label: t('role'),
      options: [{ value: 'all', label: t('all') }, ...roles.map((value) => ({ value, label: names(value) }))],
    },
    {
      name: 'status',
      label: t('status'),
      options: [
        { value: 'all', label: t('anyStatus') },
        { value: 'enabled', label: t('enabled') },
        { value: 'disabled', label: t('disabled') },
      ],
    },
    {
      name: 'locked',
      label: t('lock'),
      options: [
        { value: 'all', label: t('anyLock') },
        { value: 'true', label: t('locked') },
        { value: 'false', label: t('notLocked') },
      ],
    },
  ]
}

function useColumns(): ListColumn[] {
  const t = useTranslations('settings.users')
  return [
    { key: 'role', label: t('role'), width: 'w-36' },
    { key: 'status', label: t('status'), width: 'w-44' },
    { key: 'used', label: t('lastSignIn'), sort: 'used', sortFirst: 'descending', width: 'w-36' },
    {
      key: 'created',
      label: t('created'),
      sort: 'created',
      sortFirst: 'descending',
      width: 'w-36',
      from: 'lg',
    },
    { key: 'email', label: t('email'), sort: 'email', from: 'xl', optional: true },
  ]
}
