'use client'

import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryStates } from 'nuqs'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoice } from '@/components/ui/menu'
import { newestFirst } from '@/lib/lists/rules'

/** Sorts a list where its header is away: in narrow windows, where rows are cards. */
export function SortMenu({ sorts }: { sorts: readonly { sort: string; label: string }[] }) {
  const t = useTranslations('lists')
  const [{ sort }, setQuery] = useQueryStates(
    { sort: parseAsString.withDefault(newestFirst), cursor: parseAsString },
    { shallow: false, history: 'push' },
  )
  const options = sorts.flatMap(({ sort: key, label }) => [
    { value: key, label: t('ascending', { column: label }), icon: ArrowUp },
    { value: `-${key}`, label: t('descending', { column: label }), icon: ArrowDown },
  ])
  return (
    <div className="sm:hidden">
      <Menu
        trigger={
          <Button>
            <ArrowUpDown aria-hidden /> {t('sort')}
          </Button>
        }
      >
        <MenuChoice
          label={t('sortBy')}
          value={sort}
          options={options}
          onValueChange={(value) =>
            void setQuery({ sort: value === newestFirst ? null : value, cursor: null })
          }
        />
      </Menu>
    </div>
  )
}
