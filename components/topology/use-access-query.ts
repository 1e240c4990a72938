'use client'

import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { accessKinds, accessSorts, accessStates, type AccessQuery } from '@/lib/topology/access'

const orders = ['asc', 'desc'] as const

const parsers = {
  q: parseAsString.withDefault(''),
  may: parseAsStringLiteral(accessKinds),
  state: parseAsStringLiteral(accessStates),
  sort: parseAsStringLiteral(accessSorts).withDefault('caller'),
  order: parseAsStringLiteral(orders).withDefault('asc'),
}

/** Search, filters and order of the access table; they live in the address. */
export function useAccessQuery() {
  const [values, setValues] = useQueryStates(parsers)
  const { q, may, state, sort, order } = values
  const query: AccessQuery = { text: q, kind: may, state, sort, descending: order === 'desc' }
  const given = Object.entries({ q, may, state, sort, order }).filter(
    (entry): entry is [string, string] => entry[1] !== null && entry[1] !== '',
  )
  return {
    query,
    setQuery: setValues,
    csvHref: `/topology/access/csv?${new URLSearchParams(given).toString()}`,
  }
}
