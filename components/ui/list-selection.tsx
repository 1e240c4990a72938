'use client'

import { createContext, useContext, useState, type ReactNode } from 'react'

export interface SelectableRow {
  id: string
  name: string
}

interface Selection {
  rows: readonly SelectableRow[]
  /** The selected rows of this page, in its order. */
  selected: readonly SelectableRow[]
  toggle: (id: string, on: boolean) => void
  /** Selects all rows of this page, or none. */
  toggleAll: (on: boolean) => void
}

const SelectionContext = createContext<Selection | undefined>(undefined)

/** Keeps which rows of a list are selected. A row that leaves the page leaves the selection. */
export function ListSelection({ rows, children }: { rows: readonly SelectableRow[]; children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const selected = rows.filter(({ id }) => ids.has(id))

  function toggle(id: string, on: boolean) {
    const next = new Set(selected.map((row) => row.id))
    if (on) next.add(id)
    else next.delete(id)
    setIds(next)
  }

  function toggleAll(on: boolean) {
    setIds(new Set(on ? rows.map(({ id }) => id) : []))
  }

  return <SelectionContext value={{ rows, selected, toggle, toggleAll }}>{children}</SelectionContext>
}

export function useListSelection(): Selection {
  const selection = useContext(SelectionContext)
  if (selection === undefined) throw new Error('useListSelection needs a ListSelection around it')
  return selection
}
