import { useTranslations } from 'next-intl'
import type { ListViewFilter } from '@/components/lists/list-view'
import type { ListColumn } from '@/components/ui/list-columns'

/** By hand or by a line. */
export function useOriginFilter(): ListViewFilter {
  const t = useTranslations('grants')
  return {
    name: 'origin',
    label: t('origin'),
    options: [
      { value: 'all', label: t('originAll') },
      { value: 'manual', label: t('byHand') },
      { value: 'drawn', label: t('byLine') },
    ],
  }
}

/** Columns that both kinds of grants have. */
export function useGrantColumns() {
  const t = useTranslations('grants')
  return {
    origin: { key: 'origin', label: t('origin'), width: 'w-44', from: 'md' },
    since: {
      key: 'since',
      label: t('since'),
      sort: 'created',
      sortFirst: 'descending',
      width: 'w-32',
      from: 'md',
    },
    expires: { key: 'expires', label: t('expires'), sort: 'expires', width: 'w-36' },
    by: { key: 'by', label: t('by'), width: 'w-44', from: 'lg', onCards: true },
  } satisfies Record<string, ListColumn>
}
