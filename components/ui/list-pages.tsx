import { ChevronRight, ChevronsLeft } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { listAddress } from '@/components/ui/list-columns'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { countCap } from '@/lib/lists/rules'

interface ListPagesProps {
  /** Path of the list, without search parameters. */
  path: string
  /** The search parameters of this page; they are kept, apart from the cursor. */
  query: Readonly<Record<string, string | undefined>>
  nextCursor: string | null
  /** Rows of the whole list, capped. */
  count?: number | undefined
}

/** Leads through the pages of a list by plain links, so that Back works and filters stay. */
export function ListPages({ path, query, nextCursor, count }: ListPagesProps) {
  const t = useTranslations('common')
  const onePage = nextCursor === null && query.cursor === undefined
  if (onePage) return count === undefined || count === 0 ? null : <ListFooter count={count} />
  return (
    <ListFooter count={count}>
      <nav aria-label={t('pages')} className="flex gap-2">
        {query.cursor !== undefined && (
          <LinkButton size="sm" href={listAddress(path, { ...query, cursor: undefined }) as Route}>
            <ChevronsLeft aria-hidden /> {t('firstPage')}
          </LinkButton>
        )}
        {nextCursor !== null && (
          <LinkButton size="sm" href={listAddress(path, { ...query, cursor: nextCursor }) as Route}>
            {t('nextPage')} <ChevronRight aria-hidden />
          </LinkButton>
        )}
      </nav>
    </ListFooter>
  )
}

/** How many rows the list has, told to screen readers when a search or a filter changes it. */
function ListFooter({ count, children }: { count: number | undefined; children?: ReactNode }) {
  const t = useTranslations('lists')
  return (
    <div className="flex min-h-11 items-center justify-between gap-2 border-t px-4 py-2">
      <p role="status" className="text-xs text-muted">
        {count !== undefined &&
          (count > countCap ? t('countMany', { cap: countCap }) : t('count', { count }))}
      </p>
      {children}
    </div>
  )
}
