import { Ban, Download, SearchX, type LucideIcon } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ColumnMenu } from '@/components/lists/column-menu'
import { SavedViews } from '@/components/lists/saved-views'
import { SortMenu } from '@/components/lists/sort-menu'
import { Card } from '@/components/ui/card'
import { ExportLink } from '@/components/ui/export-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { chooseColumns, listAddress, type ListColumn } from '@/components/ui/list-columns'
import { ListFilter } from '@/components/ui/list-filter'
import { ListPages } from '@/components/ui/list-pages'
import { ListSearch } from '@/components/ui/list-search'
import { ListSelection } from '@/components/ui/list-selection'
import { ListTable, type ListRow } from '@/components/ui/list-table'
import type { SelectOption } from '@/components/ui/select'
import type { ViewDto, ViewPage } from '@/lib/views/schema'

export interface ListViewFilter {
  /** Name of the search parameter. */
  name: string
  label: string
  /** The first one stands for no filter; its value is `all`. */
  options: readonly SelectOption<string>[]
}

/** What a list page read for its address. */
export interface ListContent<Item> {
  /** The list's path without the leading slash. */
  page: ViewPage
  query: { url: Readonly<Record<string, string>>; filtered: boolean }
  /** The reader's saved views of this list. */
  views: readonly ViewDto[]
  items: readonly Item[]
  nextCursor: string | null
  count?: number | undefined
}

interface ListViewProps extends Omit<ListContent<never>, 'items'> {
  caption: string
  search: string
  filters: readonly ListViewFilter[]
  name: { label: string; sort?: string; width?: string }
  columns: readonly ListColumn[]
  rows: readonly ListRow[]
  /** Nothing yet: what the list is for and the one next step. */
  empty: { icon: LucideIcon; title: string; help: string; action: ReactNode }
  /** What can be done with selected rows; without it rows have no boxes. */
  bulk?: ReactNode
}

/** A list with everything around it: search, filters, views, columns, export, pages, and what to say when it is empty. */
export function ListView(props: ListViewProps) {
  const { page, query, caption, name, columns, rows, nextCursor, count, bulk } = props
  const path = `/${page}`
  return (
    <ListSelection rows={rows.map((row) => ({ id: row.id, name: row.label ?? row.name }))}>
      <ListTools {...props} path={path} />
      <Card flush>
        {rows.length > 0 ? (
          <ListTable
            caption={caption}
            name={name}
            columns={chooseColumns(columns, query.url.columns)}
            rows={rows}
            path={path}
            query={query.url}
            selectable={bulk !== undefined}
          />
        ) : (
          <EmptyList {...props} path={path} />
        )}
        <ListPages path={path} query={query.url} nextCursor={nextCursor} count={count} />
      </Card>
      {bulk}
    </ListSelection>
  )
}

function ListTools({
  page,
  path,
  query,
  views,
  search,
  filters,
  name,
  columns,
}: ListViewProps & { path: string }) {
  const t = useTranslations('lists')
  const sorts = [{ label: name.label, sort: name.sort }, ...columns].flatMap(({ label, sort }) =>
    sort === undefined ? [] : [{ label, sort }],
  )
  const all = { ...query.url, cursor: undefined, columns: undefined }
  return (
    <div role="search" aria-label={t('filters')} className="flex flex-wrap items-center gap-2">
      <ListSearch label={search} />
      {filters.map((filter) => (
        <ListFilter key={filter.name} {...filter} none="all" />
      ))}
      <div className="flex flex-wrap gap-2 sm:ml-auto max-2xl:[&_:is(a,button)>svg:not(.animate-spin)]:hidden">
        <SortMenu sorts={sorts} />
        <SavedViews page={page} path={path} query={query.url} views={views} />
        <ColumnMenu columns={columns} />
        <ExportLink href={listAddress(`${path}/export`, all)} title={t('exportHelp')}>
          <Download aria-hidden /> {t('export')}
        </ExportLink>
      </div>
    </div>
  )
}

/** Why there are no rows: none fit the filters, the page is past the end, or there is nothing yet. */
function EmptyList({ query, path, empty }: ListViewProps & { path: string }) {
  const t = useTranslations('lists')
  if (query.filtered) {
    const rest = { sort: query.url.sort, columns: query.url.columns }
    return (
      <EmptyState
        icon={SearchX}
        title={t('noMatch')}
        action={<LinkButton href={listAddress(path, rest) as Route}>{t('clear')}</LinkButton>}
      >
        <NoMatch query={query.url} />
      </EmptyState>
    )
  }
  if (query.url.cursor !== undefined) {
    return (
      <EmptyState icon={SearchX} title={t('pastEnd')}>
        {t('pastEndHelp')}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={empty.icon} title={empty.title} action={empty.action}>
      {empty.help}
    </EmptyState>
  )
}

const noFilters: ReadonlySet<string> = new Set(['q', 'sort', 'columns', 'cursor', 'view'])

/** What nothing fits: the search, the filters or both. */
function NoMatch({ query }: { query: Readonly<Record<string, string>> }) {
  const t = useTranslations('lists.noMatchOf')
  const filtered = Object.keys(query).some((name) => !noFilters.has(name))
  if (query.q === undefined) return t('filters')
  return t(filtered ? 'both' : 'search', { text: query.q })
}

/** Stands for a list that the reader's role may not see. */
export function DeniedList({ role }: { role: 'administrator' | 'operator' | 'auditor' }) {
  const t = useTranslations('lists')
  const roles = useTranslations('shell.roles')
  return (
    <Card flush>
      <EmptyState icon={Ban} title={t('denied')} action={<LinkButton href="/">{t('deniedNext')}</LinkButton>}>
        {t('deniedHelp', { role: roles(role) })}
      </EmptyState>
    </Card>
  )
}
