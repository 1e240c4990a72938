import { AppWindow } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { previewApplications, switchApplications } from '@/app/(console)/applications/bulk-actions'
import { ApplicationStatus, RoleBadges } from '@/components/applications/application-badges'
import { CreateApplicationButton } from '@/components/applications/application-list-actions'
import { applicationPath } from '@/components/applications/application-path'
import { BulkBar } from '@/components/lists/bulk-bar'
import type { BulkActions } from '@/components/lists/bulk-verbs'
import { ListRowMenu } from '@/components/lists/list-row-menu'
import { ListView, type ListContent, type ListViewFilter } from '@/components/lists/list-view'
import { useCommonColumns, useCommonFilters } from '@/components/lists/use-common-filters'
import { useBuiltInName } from '@/components/shell/built-in-name'
import { Breakable } from '@/components/ui/breakable'
import { Badge } from '@/components/ui/badge'
import type { ListColumn } from '@/components/ui/list-columns'
import type { ListRow } from '@/components/ui/list-table'
import { LastUsed, Time } from '@/components/ui/time'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

type Row = ApplicationDto & { lastUsedAt: string | null }

const actions: BulkActions = {
  kind: 'switch',
  noun: 'applications',
  impact: previewApplications,
  run: switchApplications,
}

/** The list of applications; agents have a list of their own. */
export function ApplicationListView({ items, ...list }: ListContent<Row>) {
  const t = useTranslations('applications')
  const nameOf = useBuiltInName()
  const texts = {
    clientId: t('detail.clientId'),
    builtIn: t('kind.builtIn'),
    builtInReason: t('detail.builtInReason'),
  }
  return (
    <ListView
      {...list}
      caption={t('list.caption')}
      search={t('list.search')}
      filters={useFilters()}
      name={useCommonColumns().wideName}
      columns={useColumns()}
      rows={items.map((application) =>
        toRow({ ...application, name: nameOf(application.name, application.builtIn) }, texts),
      )}
      empty={{
        icon: AppWindow,
        title: t('list.empty'),
        help: t('list.emptyHelp'),
        action: <CreateApplicationButton />,
      }}
      bulk={<BulkBar permission="application:write" actions={actions} />}
    />
  )
}

function useFilters(): ListViewFilter[] {
  const t = useTranslations('applications.role')
  const lists = useTranslations('lists.filter')
  const { status, secrets } = useCommonFilters()
  return [
    status,
    {
      name: 'role',
      label: lists('role'),
      options: [
        { value: 'all', label: lists('roleAll') },
        { value: 'client', label: t('client') },
        { value: 'resource_server', label: t('resourceServer') },
      ],
    },
    secrets,
  ]
}

function useColumns(): ListColumn[] {
  const t = useTranslations('applications.list')
  const common = useCommonColumns()
  return [
    { key: 'roles', label: t('roles'), width: 'w-52', from: 'lg', onCards: true },
    { key: 'audience', label: t('audience'), from: 'md' },
    { key: 'secrets', label: t('secrets'), width: 'w-24', align: 'right', from: 'xl', optional: true },
    common.environment,
    common.status,
    common.token,
    common.created,
    common.updated,
    common.description,
  ]
}

interface RowTexts {
  clientId: string
  builtIn: string
  builtInReason: string
}

function toRow(application: Row, texts: RowTexts): ListRow {
  const { id, name, status, builtIn } = application
  const href = applicationPath(id)
  return {
    id,
    name,
    href,
    note: id,
    cells: {
      roles: builtIn ? <Badge>{texts.builtIn}</Badge> : <RoleBadges application={application} />,
      audience: (
        <span className="font-mono text-xs text-muted" title={application.audience ?? ''}>
          <Breakable>{application.audience ?? '–'}</Breakable>
        </span>
      ),
      secrets: application.secretCount,
      environment: application.environment,
      status: <ApplicationStatus status={status} />,
      used:
        (application.builtIn || application.clientStatus !== 'enabled') && application.lastUsedAt === null ? (
          <span className="text-faint">–</span>
        ) : (
          <LastUsed value={application.lastUsedAt} />
        ),
      created: <Time value={application.createdAt} format="relative" />,
      updated: <Time value={application.updatedAt} format="relative" />,
      description: application.description,
    },
    menu: (
      <ListRowMenu
        row={{ id, name }}
        href={href}
        copy={{ value: id, what: texts.clientId }}
        status={status}
        permission="application:write"
        lockedReason={builtIn ? texts.builtInReason : undefined}
        actions={actions}
      />
    ),
  }
}
