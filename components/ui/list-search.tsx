'use client'

import { Search } from 'lucide-react'
import { debounce, parseAsString, useQueryStates } from 'nuqs'
import { useTransition } from 'react'
import { Input } from '@/components/ui/input'
import { Spinner } from '@/components/ui/spinner'

const typingPauseMs = 250

/** The search box above a list: the text lives in the URL as `q`, and a new search begins on the first page. */
export function ListSearch({ label }: { label: string }) {
  const [pending, startTransition] = useTransition()
  const [{ q }, setQuery] = useQueryStates(
    { q: parseAsString.withDefault(''), cursor: parseAsString },
    { shallow: false, startTransition },
  )
  return (
    <div className="relative w-full min-w-48 sm:max-w-80">
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
            text === '' ? {} : { limitUrlUpdates: debounce(typingPauseMs) },
          )
        }
      />
    </div>
  )
}
