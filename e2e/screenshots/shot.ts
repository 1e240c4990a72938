import type { Page } from '@playwright/test'

/** One page as it is taken in each size, theme and language. */
export interface Shot {
  name: string
  path: string
  /** What is done on the page before its picture is taken. */
  prepare?: (page: Page) => Promise<void>
  /** At these widths only; all of them unless given. */
  widths?: readonly string[]
}
