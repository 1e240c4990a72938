import { expect, type Download, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'

/** A list of the console, as people use it. */
export class ListPage {
  readonly table: Locator
  readonly search: Locator
  readonly dialog: Locator

  constructor(
    readonly page: Page,
    readonly path: string,
  ) {
    this.table = page.getByRole('table')
    this.search = page.getByRole('searchbox')
    this.dialog = page.getByRole('dialog')
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`${this.path}${query}`)
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name })
  }

  box(name: string): Locator {
    return this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true })
  }

  header(name: string): Locator {
    return this.table.getByRole('columnheader', { name, exact: true })
  }

  /** The names in the order of the list. */
  async names(): Promise<string[]> {
    return this.table.locator('tbody tr td a.font-medium').allTextContents()
  }

  /** Downloads the export and returns its lines. */
  async export(): Promise<{ name: string; lines: string[] }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name: 'Export CSV' }).click(),
    ])
    return { name: download.suggestedFilename(), lines: await readLines(download) }
  }
}

async function readLines(download: Download): Promise<string[]> {
  const text = await readFile(await download.path(), 'utf8')
  return text
    .replace('\ufeff', '')
    .split('\r\n')
    .filter((line) => line !== '')
}
