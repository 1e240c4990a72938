import type { Locator, Page } from '@playwright/test'

/** The debug panel. */
export class DebugPage {
  readonly answer: Locator

  constructor(readonly page: Page) {
    this.answer = page.getByRole('tabpanel', { name: 'Answer' })
  }

  async open(modelApiId: string): Promise<void> {
    await this.page.goto(`/debug?modelApi=${modelApiId}`)
  }

  async chooseCaller(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Application or agent' }).click()
    await this.page.getByRole('option', { name }).click()
  }

  async send(prompt: string): Promise<void> {
    await this.page.getByLabel('Prompt', { exact: true }).fill(prompt)
    await this.page.getByRole('button', { name: 'Send', exact: true }).click()
  }
}
