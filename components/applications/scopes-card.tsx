'use client'

import { ListChecks, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { removeScope } from '@/app/(console)/applications/actions'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { DeleteButton } from '@/components/impact/delete-button'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import type { ApplicationDto } from '@/lib/identity/applications/schema'
import type { ScopeDto } from '@/lib/identity/scopes/schema'

const AddScopeDialog = dynamic(
  async () => (await import('@/components/applications/add-scope-dialog')).AddScopeDialog,
  { ssr: false },
)

interface ScopesCardProps {
  application: ApplicationDto
  scopes: ScopeDto[]
}

/** The permissions of a resource server. One that a client holds must be revoked before it can be deleted. */
export function ScopesCard({ application, scopes }: ScopesCardProps) {
  const t = useTranslations('applications.scopes')
  const lockedReason = useLockedReason(application)
  const [adding, setAdding] = useState(false)
  const reason = lockedReason ?? (application.audience === null ? t('needsAudience') : undefined)
  const add = (
    <Button disabledReason={reason} onClick={() => setAdding(true)}>
      <Plus aria-hidden /> {t('add')}
    </Button>
  )
  return (
    <Card flush title={t('title')} description={t('help')} actions={scopes.length > 0 && add}>
      {scopes.length === 0 ? (
        <EmptyState icon={ListChecks} title={t('empty')} action={add}>
          {t('emptyHelp')}
        </EmptyState>
      ) : (
        <Table caption={t('caption')}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t('name')}</HeaderCell>
              <HeaderCell>{t('value')}</HeaderCell>
              <HeaderCell>{t('type')}</HeaderCell>
              <HeaderCell className="text-right">{t('holders')}</HeaderCell>
              <HeaderCell>
                <span className="sr-only">{t('actions')}</span>
              </HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {scopes.map((scope) => (
              <ScopeRow key={scope.id} application={application} scope={scope} />
            ))}
          </TableBody>
        </Table>
      )}
      {adding && <AddScopeDialog applicationId={application.id} onClose={() => setAdding(false)} />}
    </Card>
  )
}

function ScopeRow({ application, scope }: { application: ApplicationDto; scope: ScopeDto }) {
  const t = useTranslations('applications.scopes')
  const types = useTranslations('applications.scopeType')
  return (
    <TableRow>
      <Cell className="min-w-36">{scope.name}</Cell>
      <Cell>
        <span className="flex items-center gap-1">
          <code className="font-mono text-xs whitespace-nowrap">{scope.value}</code>
          <CopyButton value={scope.fullValue} what={t('request', { value: scope.fullValue })} />
        </span>
      </Cell>
      <Cell className="whitespace-nowrap text-muted">{types(scope.type)}</Cell>
      <Cell className="text-right">{scope.grantCount}</Cell>
      <Cell className="text-right">
        <DeleteScope application={application} scope={scope} />
      </Cell>
    </TableRow>
  )
}

function DeleteScope({ application, scope }: { application: ApplicationDto; scope: ScopeDto }) {
  const t = useTranslations('applications.scopes')
  const lockedReason = useLockedReason(application)
  const { id, value, grantCount } = scope
  const held = grantCount > 0 ? t('heldReason', { count: grantCount }) : undefined
  return (
    <DeleteButton
      kind="scope"
      id={id}
      name={value}
      label={t('delete', { value })}
      title={t('deleteTitle', { value })}
      confirm={t('deleteConfirm')}
      effect={<p>{t('deleteEffect')}</p>}
      done={t('deleted', { value })}
      disabledReason={lockedReason ?? held}
      remove={removeScope}
    />
  )
}
