'use client'

import { Search } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { debounce, parseAsString, useQueryStates } from 'nuqs'
import { useTransition } from 'react'
import { Input } from '@/components/ui/input'
import { Spinner } from '@/components/ui/spinner'

const typingPauseMs = 250

/**
 * The search box above a list: the text lives in the URL as `q`, and a new search begins on the first page. Back leads to
 * the list before the search, not to the letters in between.
 */
export function ListSearch({ label }: { label: string }) {
  const [pending, startTransition] = useTransition()
  const searched = useSearchParams().has('q')
  const [{ q }, setQuery] = useQueryStates(
    { q: parseAsString.withDefault(''), cursor: parseAsString },
    { shallow: false, startTransition },
  )
  return (
    <div className="relative w-full min-w-48 sm:max-w-64">
      <span aria-hidden className="absolute top-1/2 left-2.5 -translate-y-1/2 text-faint">
        {pending ? <Spinner className="size-3.5" /> : <Search className="size-3.5" />}
      </span>
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        className="pl-8"
        value={q}
        maxLength={128}
        onValueChange={(text) =>
          void setQuery(
            { q: text === '' ? null : text, cursor: null },
            {
              history: searched ? 'replace' : 'push',
              ...(text === '' ? {} : { limitUrlUpdates: debounce(typingPauseMs) }),
            },
          )
        }
      />
    </div>
  )
}
