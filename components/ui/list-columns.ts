/** One column of a list after the name, which is always there. */
export interface ListColumn {
  key: string
  label: string
  /** The key of the list's sort by this column. */
  sort?: string
  /** Times read best with the latest first. */
  sortFirst?: 'ascending' | 'descending'
  /** A Tailwind width; columns without one share what is left. */
  width?: string
  align?: 'right'
  /** Shown from this width of the window on. Cards of narrow windows show `md` as well: they have room below each other. */
  from?: 'md' | 'lg' | 'xl'
  /** Shown on cards whatever `from` says. */
  onCards?: boolean
  /** Shown only when chosen. */
  optional?: boolean
}

/** The columns that the address asks for, or those that are shown unless asked otherwise. */
export function chooseColumns(columns: readonly ListColumn[], asked: string | undefined): ListColumn[] {
  const keys = asked?.split(',')
  return columns.filter(({ key, optional = false }) => (keys === undefined ? !optional : keys.includes(key)))
}

/** The address of a list with some of its search parameters changed. */
export function listAddress(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  )
  const search = new URLSearchParams(kept).toString()
  return search === '' ? path : `${path}?${search}`
}
