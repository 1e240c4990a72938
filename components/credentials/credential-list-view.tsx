import { KeySquare } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { previewCredentials, switchCredentials } from '@/app/(console)/credentials/bulk-actions'
import { AddCredential } from '@/components/credentials/add-credential'
import { CredentialStatus, CredentialType } from '@/components/credentials/credential-labels'
import { BulkBar } from '@/components/lists/bulk-bar'
import type { BulkActions } from '@/components/lists/bulk-verbs'
import { ListRowMenu } from '@/components/lists/list-row-menu'
import { ListView, type ListContent, type ListViewFilter } from '@/components/lists/list-view'
import { useCommonColumns, useCommonFilters } from '@/components/lists/use-common-filters'
import type { ListColumn } from '@/components/ui/list-columns'
import type { ListRow } from '@/components/ui/list-table'
import { Time } from '@/components/ui/time'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

const actions: BulkActions = {
  kind: 'switch',
  noun: 'credentials',
  impact: previewCredentials,
  run: switchCredentials,
}

/** The credentials by name and hint; the values are not known here. */
export function CredentialListView({ items, ...list }: ListContent<CredentialDto>) {
  const t = useTranslations('credentials')
  const rows = items.map((credential) =>
    toRow(credential, {
      label: t(`label.${credential.label}`),
      usedBy: t('list.agents', { count: credential.usedBy.length }),
      identifier: t('field.identifier'),
    }),
  )
  return (
    <ListView
      {...list}
      caption={t('list.caption')}
      search={t('list.search')}
      filters={useFilters()}
      name={useCommonColumns().name}
      columns={useColumns()}
      rows={rows}
      empty={{
        icon: KeySquare,
        title: t('list.empty'),
        help: t('list.emptyHelp'),
        action: <AddCredential />,
      }}
      bulk={<BulkBar permission="credential:write" actions={actions} />}
    />
  )
}

function useFilters(): ListViewFilter[] {
  const t = useTranslations('credentials')
  const { status } = useCommonFilters()
  return [
    {
      name: 'label',
      label: t('list.label'),
      options: [
        { value: 'all', label: t('list.labelAll') },
        { value: 'llm', label: t('label.llm') },
        { value: 'saas', label: t('label.saas') },
      ],
    },
    {
      name: 'type',
      label: t('list.type'),
      options: [
        { value: 'all', label: t('list.typeAll') },
        { value: 'api_key', label: t('type.api_key') },
        { value: 'oauth_client', label: t('type.oauth_client') },
      ],
    },
    status,
    {
      name: 'use',
      label: t('list.usedBy'),
      options: [
        { value: 'all', label: t('list.usedAll') },
        { value: 'used', label: t('list.used') },
        { value: 'unused', label: t('list.unused') },
      ],
    },
  ]
}

function useColumns(): ListColumn[] {
  const t = useTranslations('credentials.list')
  const common = useCommonColumns()
  return [
    { key: 'type', label: t('type'), width: 'w-36', from: 'lg' },
    { key: 'label', label: t('label'), width: 'w-36', from: 'lg' },
    { key: 'secret', label: t('secret'), width: 'w-28', from: 'md' },
    common.status,
    { key: 'usedBy', label: t('usedBy'), width: 'w-28', from: 'md' },
    { ...common.updated, sort: 'updated', sortFirst: 'descending' },
    { ...common.created, from: 'md' },
    common.description,
  ]
}

function toRow(
  credential: CredentialDto,
  texts: { label: string; usedBy: string; identifier: string },
): ListRow {
  const { id, name, status, identifier } = credential
  const href = `/credentials/${id}`
  return {
    id,
    name,
    href,
    note: identifier,
    cells: {
      type: <CredentialType type={credential.type} />,
      label: texts.label,
      secret: <span className="font-mono text-xs text-muted">••••{credential.hint}</span>,
      status: <CredentialStatus status={status} />,
      usedBy: <span title={credential.usedBy.map((rule) => rule.name).join(', ')}>{texts.usedBy}</span>,
      updated: <Time value={credential.updatedAt} format="relative" />,
      created: <Time value={credential.createdAt} format="relative" />,
      description: credential.description,
    },
    menu: (
      <ListRowMenu
        row={{ id, name }}
        href={href}
        copy={{ value: identifier, what: texts.identifier }}
        status={status}
        permission="credential:write"
        actions={actions}
      />
    ),
  }
}
