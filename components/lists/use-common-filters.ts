import { useTranslations } from 'next-intl'
import type { ListViewFilter } from '@/components/lists/list-view'
import type { ListColumn } from '@/components/ui/list-columns'

/** Filters that several lists have. */
export function useCommonFilters() {
  const t = useTranslations('lists')
  const common = useTranslations('common')
  return {
    status: {
      name: 'status',
      label: t('column.status'),
      options: [
        { value: 'all', label: t('filter.statusAll') },
        { value: 'enabled', label: common('enabled') },
        { value: 'disabled', label: common('disabled') },
      ],
    },
    secrets: {
      name: 'secrets',
      label: t('filter.secrets'),
      options: [
        { value: 'all', label: t('filter.secretsAll') },
        { value: 'expiring', label: t('filter.secretsExpiring') },
        { value: 'none', label: t('filter.secretsNone') },
      ],
    },
  } satisfies Record<string, ListViewFilter>
}

/** Columns that several lists have. */
export function useCommonColumns() {
  const t = useTranslations('lists.column')
  const latestFirst = { sortFirst: 'descending', width: 'w-32' } as const
  return {
    name: { label: t('name'), sort: 'name' },
    /** Where another column takes what is left. */
    wideName: { label: t('name'), sort: 'name', width: 'lg:w-60' },
    status: { key: 'status', label: t('status'), width: 'w-28' },
    used: { key: 'used', label: t('lastUsed'), sort: 'used', ...latestFirst },
    /** When it last proved itself and got a token; without secrets it never can. */
    token: { key: 'used', label: t('lastToken'), sort: 'used', ...latestFirst },
    called: { key: 'used', label: t('lastCall'), sort: 'used', ...latestFirst },
    created: { key: 'created', label: t('created'), sort: 'created', from: 'xl', ...latestFirst },
    updated: { key: 'updated', label: t('updated'), width: 'w-36', from: 'xl', optional: true },
    description: { key: 'description', label: t('description'), from: 'lg', optional: true },
    environment: {
      key: 'environment',
      label: t('environment'),
      width: 'w-32',
      from: 'lg',
      optional: true,
    },
  } satisfies Record<string, ListColumn | { label: string; sort: string }>
}
