import { expect, type Page } from '@playwright/test'

/** The page of one object, with its sections as tabs. */
export class DetailPage {
  constructor(readonly page: Page) {}

  async open(path: string): Promise<void> {
    // Sections bring their code by themselves; a press before it has arrived does nothing.
    await this.page.goto(path, { waitUntil: 'networkidle' })
    await expect(this.page.getByRole('tablist', { name: 'Sections' })).toBeVisible()
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }
}
