/** The looks that the inputs with a list share with each other and with the plain ones that stand in for them. */

export const comboboxFrameClass = 'flex control items-center pr-1'

export const comboboxInputClass =
  'h-full min-w-0 flex-1 bg-transparent px-2.5 outline-none placeholder:text-faint'

/** A small button inside the outline of an input. */
export const comboboxButtonClass = 'grid size-6 place-items-center rounded-sm text-faint hover:text-ink'

export const comboboxPopupClass = 'popup-motion rounded-lg bg-raised shadow-popup outline-none'

export const comboboxListClass = 'max-h-[min(20rem,var(--available-height))] overflow-y-auto p-1 outline-none'

/** What is said in place of options. */
export const comboboxEmptyClass = 'px-3 py-2 text-sm text-muted empty:hidden'
