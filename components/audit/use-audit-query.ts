'use client'

import { debounce, parseAsString, useQueryStates } from 'nuqs'
import { useState, useTransition } from 'react'
import { type AuditFilter, parseQuery, printQuery, type QueryFault } from '@/lib/audit/audit-query'
import { isUnfinished } from '@/lib/audit/audit-suggest'

const typingPauseMs = 400

export interface AuditQuery {
  /** As it stands in the bar. */
  text: string
  filter: AuditFilter
  /** What is wrong with it; the word that is still being typed is left in peace. */
  faults: QueryFault[]
  /** Whether the page for the query is on its way. */
  pending: boolean
  type: (text: string) => void
  /** Takes what stands in the bar as it is: Enter, or the focus leaves. */
  submit: () => void
  /** Sets the filter; the text follows. */
  choose: (filter: AuditFilter) => void
}

/** The query in the URL: `write` puts a filter there, at once or when typing pauses. */
function useUrlQuery() {
  const [pending, startTransition] = useTransition()
  const [{ q }, setQuery] = useQueryStates(
    { q: parseAsString.withDefault(''), cursor: parseAsString },
    { shallow: false, history: 'push', startTransition },
  )
  return {
    q,
    pending,
    write: (query: string, { soon }: { soon: boolean }) => {
      if (query === q) return
      void setQuery(
        { q: query === '' ? null : query, cursor: null },
        soon ? { limitUrlUpdates: debounce(typingPauseMs) } : {},
      )
    },
  }
}

/** The query of the audit log: text and facets are two faces of one filter, and the filter lives in the URL. */
export function useAuditQuery(): AuditQuery {
  const { q, pending, write } = useUrlQuery()
  const [text, setText] = useState(q)
  const [seen, setSeen] = useState(q)
  const [typing, setTyping] = useState(false)
  if (q !== seen) {
    // Another view was opened: Back, or a link from a line.
    setSeen(q)
    setText(q)
  }
  const { filter, faults } = parseQuery(text)

  function choose(next: AuditFilter, { typed = false } = {}) {
    const query = printQuery(next)
    setTyping(typed)
    if (!typed) setText(query)
    setSeen(query)
    write(query, { soon: typed })
  }

  function type(next: string) {
    setText(next)
    setTyping(true)
    const read = parseQuery(next)
    if (read.faults.length === 0 && !isUnfinished(next)) choose(read.filter, { typed: true })
  }

  return {
    text,
    filter,
    faults: typing ? faults.filter(({ end }) => end < text.length) : faults,
    pending,
    type,
    submit: () => {
      setTyping(false)
      if (faults.length === 0) choose(filter)
    },
    choose,
  }
}
