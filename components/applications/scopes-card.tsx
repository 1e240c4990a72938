'use client'

import { ListChecks, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { removeScope } from '@/app/(console)/applications/actions'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { RowsCard } from '@/components/detail/rows-card'
import { DeleteButton } from '@/components/impact/delete-button'
import { BuiltInName } from '@/components/shell/built-in-name'
import { isBuiltInScope } from '@/components/shell/built-in-names'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Cell, HeaderCell, TableRow } from '@/components/ui/table'
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
    <RowsCard
      title={t('title')}
      help={t('help')}
      caption={t('caption')}
      empty={{ icon: ListChecks, title: t('empty'), help: reason ?? t('emptyHelp') }}
      add={add}
      columns={[
        <HeaderCell key="name">{t('name')}</HeaderCell>,
        <HeaderCell key="value">{t('value')}</HeaderCell>,
        <HeaderCell key="type">{t('type')}</HeaderCell>,
        <HeaderCell key="holders" className="text-right">
          {t('holders')}
        </HeaderCell>,
      ]}
      actionsLabel={t('actions')}
      rows={scopes.map((scope) => (
        <ScopeRow key={scope.id} application={application} scope={scope} />
      ))}
    >
      {adding && <AddScopeDialog applicationId={application.id} onClose={() => setAdding(false)} />}
    </RowsCard>
  )
}

function ScopeRow({ application, scope }: { application: ApplicationDto; scope: ScopeDto }) {
  const t = useTranslations('applications.scopes')
  const types = useTranslations('applications.scopeType')
  return (
    <TableRow>
      <Cell className="min-w-36">
        <BuiltInName name={scope.name} builtIn={application.builtIn || isBuiltInScope(scope)} />
      </Cell>
      <Cell label={t('value')}>
        <span className="flex items-center gap-1">
          <code className="font-mono text-xs @2xl/stacked:whitespace-nowrap">{scope.value}</code>
          <CopyButton value={scope.fullValue} what={t('request', { value: scope.fullValue })} />
        </span>
      </Cell>
      <Cell label={t('type')} className="whitespace-nowrap text-muted">
        {types(scope.type)}
      </Cell>
      <Cell label={t('holders')} className="text-right">
        {scope.grantCount}
      </Cell>
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
