import { ChevronRight, ChevronsLeft } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'

interface ListPagesProps {
  /** Path of the list, without search parameters. */
  path: string
  /** The search parameters of this page; they are kept, apart from the cursor. */
  query: Readonly<Record<string, string | undefined>>
  nextCursor: string | null
}

/** Leads through the pages of a list by plain links, so that Back works and filters stay. */
export function ListPages({ path, query, nextCursor }: ListPagesProps) {
  const t = useTranslations('common')
  if (nextCursor === null && query.cursor === undefined) return null
  return (
    <nav aria-label={t('pages')} className="flex justify-end gap-2 border-t px-4 py-2">
      {query.cursor !== undefined && (
        <LinkButton size="sm" href={address(path, query, undefined)}>
          <ChevronsLeft aria-hidden /> {t('firstPage')}
        </LinkButton>
      )}
      {nextCursor !== null && (
        <LinkButton size="sm" href={address(path, query, nextCursor)}>
          {t('nextPage')} <ChevronRight aria-hidden />
        </LinkButton>
      )}
    </nav>
  )
}

function address(path: string, query: ListPagesProps['query'], cursor: string | undefined): Route {
  const kept = Object.entries({ ...query, cursor }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  )
  const search = new URLSearchParams(kept).toString()
  return (search === '' ? path : `${path}?${search}`) as Route
}
