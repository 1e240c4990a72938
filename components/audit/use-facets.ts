'use client'

import { useRef, useState } from 'react'
import { type AuditFilter, printQuery } from '@/lib/audit/audit-query'
import type { AuditFacets } from '@/lib/audit/read-audit-facets'

export interface Facets {
  /** Undefined while they are on their way for the first time, null when they could not be read. */
  values: AuditFacets | null | undefined
  /** Reads the counts, unless those of this filter are there. */
  load: () => void
}

/** The counts behind the filters, read when a filter is opened. */
export function useFacets(filter: AuditFilter): Facets {
  const query = printQuery(filter)
  const asked = useRef<string>(undefined)
  const [values, setValues] = useState<AuditFacets | null>()

  function load() {
    if (asked.current === query) return
    asked.current = query
    void fetch(`/audit/facets?q=${encodeURIComponent(query)}`)
      .then((answer) => (answer.ok ? (answer.json() as Promise<AuditFacets>) : null))
      .catch(() => null)
      .then((read) => {
        if (asked.current !== query) return
        if (read === null) asked.current = undefined
        setValues(read)
      })
  }

  return { values, load }
}
