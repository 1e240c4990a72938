'use client'

import { Search } from 'lucide-react'
import type { Route } from 'next'
import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { Input } from '@/components/ui/input'
import { Spinner } from '@/components/ui/spinner'

const typingPauseMs = 250

/**
 * The search box above a list: the text lives in the URL as `q`, and a new search begins on the first page. Back leads to
 * the list before the search, not to the letters in between.
 */
export function ListSearch({ label }: { label: string }) {
  const [pending, startTransition] = useTransition()
  const router = useRouter()
  const params = useSearchParams()
  const searched = params.has('q')
  /** What the URL does not say yet. */
  const [typed, setTyped] = useState<string>()
  const timer = useRef<number>(undefined)

  useEffect(() => {
    const forget = () => {
      clearTimeout(timer.current)
      setTyped(undefined)
    }
    window.addEventListener('popstate', forget)
    return () => {
      window.removeEventListener('popstate', forget)
      clearTimeout(timer.current)
    }
  }, [])

  function search(text: string) {
    setTyped(text)
    clearTimeout(timer.current)
    if (text === '') show(text)
    else timer.current = window.setTimeout(() => show(text), typingPauseMs)
  }

  function show(text: string) {
    startTransition(() => {
      const address = searchAddress(text)
      if (searched) router.replace(address, { scroll: false })
      else router.push(address, { scroll: false })
      // Comes about together with the new URL; what is typed until then stays.
      setTyped(undefined)
    })
  }

  return (
    <div className="relative w-full min-w-48 sm:w-auto sm:max-w-80 sm:flex-1 sm:basis-48">
      <span aria-hidden className="absolute top-1/2 left-2.5 -translate-y-1/2 text-faint">
        {pending ? <Spinner className="size-3.5" /> : <Search className="size-3.5" />}
      </span>
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        className="pl-8"
        value={typed ?? params.get('q') ?? ''}
        maxLength={128}
        onValueChange={search}
      />
    </div>
  )
}

/** Where the list shows the text, everything else about it as it is now, from its first page. */
function searchAddress(text: string): Route {
  const { pathname, search } = window.location
  const next = new URLSearchParams(search)
  next.delete('cursor')
  if (text === '') next.delete('q')
  else next.set('q', text)
  const query = next.toString()
  return `${pathname}${query === '' ? '' : `?${query}`}` as Route
}
