import { expect, type Locator, type Page } from '@playwright/test'

/** The comparison of two calls. */
export class ComparePage {
  readonly differences: Locator

  constructor(readonly page: Page) {
    this.differences = page.getByRole('table', { name: 'Differences' })
  }

  side(name: 'A' | 'B'): Locator {
    const heading = this.page.getByRole('heading', { name: `Answer of ${name}`, exact: true })
    return this.page.locator('section', { has: heading })
  }

  async open(query: Record<string, string>): Promise<void> {
    await this.page.goto(`/debug/compare?${new URLSearchParams(query).toString()}`)
    await expect(this.page.getByRole('heading', { name: 'Compare', level: 1 })).toBeVisible()
  }

  /** Types the prompt and sends it to both without touching the mouse. */
  async send(prompt: string): Promise<void> {
    const field = this.page.getByLabel('Prompt', { exact: true })
    await field.focus()
    await this.page.keyboard.insertText(prompt)
    await this.page.keyboard.press('Control+Enter')
  }

  row(check: string): Locator {
    return this.differences
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: check }) })
  }
}
