import { defineList } from '@/lib/console/lists/define-list'
import { listUsers } from '@/lib/identity/users/list-users'
import { listUsersQuery } from '@/lib/identity/users/schema'

export const userList = defineList({
  page: 'settings/users',
  permission: 'user:read',
  schema: listUsersQuery,
  read: listUsers,
  csv: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    email: ({ email }) => email,
    role: ({ role }) => role,
    status: ({ status }) => status,
    invited: ({ invited }) => String(invited),
    locked_until: ({ lockedUntil }) => lockedUntil,
    locked_at_address_until: ({ lockedAtAddressUntil }) => lockedAtAddressUntil,
    last_sign_in_at: ({ lastSignInAt }) => lastSignInAt,
    created_at: ({ createdAt }) => createdAt,
  },
})
