import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

/** The audit log as people use it. */
export class AuditPage {
  readonly bar: Locator
  readonly table: Locator
  readonly rows: Locator

  constructor(readonly page: Page) {
    this.bar = page.getByRole('combobox', { name: 'Query' })
    this.table = page.getByRole('region', { name: 'Audit log' })
    this.rows = this.table.getByRole('row')
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/audit${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`)
    await expect(this.bar).toBeVisible()
  }

  async ask(query: string): Promise<void> {
    await this.bar.fill(query)
    await this.bar.press('Enter')
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text })
  }

  /** Where each column begins and how wide it is. */
  columnPlaces(): Promise<number[][]> {
    return this.table.locator('> table > thead th').evaluateAll((headers) =>
      headers.map((header) => {
        const { x, width } = header.getBoundingClientRect()
        return [x, width]
      }),
    )
  }

  /** The menu of a filter; what is chosen follows its name. */
  facet(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${name}`) })
  }

  /** Exports what fits by keyboard and returns the file. */
  async export(format: 'CSV' | 'JSON Lines'): Promise<{ name: string; text: string }> {
    const waiting = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: 'Export', exact: true }).press('Enter')
    await this.page.getByRole('menuitem', { name: new RegExp(`^Export ${format} of`) }).press('Enter')
    const download = await waiting
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
  }
}
