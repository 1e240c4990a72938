/** The look that an input with a list shares with the plain one that stands in for it. */
export const comboboxInputClass =
  'h-full min-w-0 flex-1 bg-transparent px-2.5 outline-none placeholder:text-faint'

/** A small button inside the outline of an input. */
export const comboboxButtonClass = 'grid size-6 place-items-center rounded-sm text-faint hover:text-ink'
