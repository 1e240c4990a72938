import { Check, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import { may, permissions, roles } from '@/lib/identity/permissions'

/** All three roles fit into a telephone's width. */
const narrow = 'max-sm:px-1.5 max-sm:first:pl-4 max-sm:last:pr-3'
/** Equal columns; what a role means stands in its heading, and above the table where that would be too narrow. */
const roleColumn = cn(narrow, 'sm:w-[22%] sm:py-3 sm:align-top sm:whitespace-normal')

/** What each role may do, from the very table that the server asks. */
export function RoleTable() {
  const t = useTranslations('settings.users.roles')
  const names = useTranslations('shell.roles')
  const words = useTranslations('shell.permissions')
  return (
    <Card flush title={t('title')} description={t('help')}>
      <dl className="grid gap-3 border-b p-4 text-sm sm:hidden">
        {roles.map((role) => (
          <div key={role}>
            <dt className="font-medium">{names(role)}</dt>
            <dd className="text-muted">{t(role)}</dd>
          </div>
        ))}
      </dl>
      <Table caption={t('title')} className="sm:table-fixed">
        <TableHead>
          <TableRow>
            <HeaderCell className={cn(narrow, 'sm:py-3 sm:align-top')}>{t('permission')}</HeaderCell>
            {roles.map((role) => (
              <HeaderCell key={role} className={roleColumn}>
                <span className="sm:text-sm sm:font-medium sm:text-ink">{names(role)}</span>
                <span className="font-normal max-sm:hidden sm:block">{t(role)}</span>
              </HeaderCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {permissions.map((permission) => (
            <TableRow key={permission}>
              <Cell className={narrow}>
                {words(permission)}
                <code className="block font-mono text-xs text-muted">{permission}</code>
              </Cell>
              {roles.map((role) => (
                <Cell key={role} className={narrow}>
                  <Mark held={may(role, permission)} />
                </Cell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}

function Mark({ held }: { held: boolean }) {
  const t = useTranslations('settings.users.roles')
  const Icon = held ? Check : Minus
  return (
    <span className={held ? 'text-allowed' : 'text-faint'}>
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{t(held ? 'may' : 'mayNot')}</span>
    </span>
  )
}
