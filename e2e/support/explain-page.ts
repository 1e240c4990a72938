import { expect, type Locator, type Page } from '@playwright/test'

/** The page that explains decisions, used by keyboard alone. */
export class ExplainPage {
  readonly now: Locator
  readonly fixes: Locator

  constructor(readonly page: Page) {
    this.now = page.locator('section', { has: page.getByRole('heading', { name: 'Decision now' }) })
    this.fixes = page.getByRole('region', { name: 'What would fix it' })
  }

  /** The preview of one fix. */
  fix(title: string): Locator {
    return this.fixes.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: title }) })
  }

  async askRequest(id: string): Promise<void> {
    const field = this.page.getByLabel('Request ID', { exact: true })
    const form = this.page.getByRole('form', { name: 'A request' })
    // What is typed before the code of the page has arrived is not kept.
    await expect(async () => {
      await field.fill('')
      await field.focus()
      await this.page.keyboard.insertText(id)
      await expect(form.getByRole('button', { name: 'Explain' })).toBeEnabled({ timeout: 1_000 })
    }).toPass()
    await this.page.keyboard.press('Enter')
  }

  /** Chooses both by typing and asks. */
  async askAccess(principal: string, resource: string): Promise<void> {
    for (const [label, name] of [
      ['Principal', principal],
      ['Resource', resource],
    ] as const) {
      await this.page.getByRole('combobox', { name: label }).focus()
      await this.page.keyboard.insertText(name)
      await expect(this.page.getByRole('option', { name }).first()).toBeVisible()
      await this.page.keyboard.press('Enter')
    }
    await this.page
      .getByRole('form', { name: 'Who wants what' })
      .getByRole('button', { name: 'Explain' })
      .press('Enter')
  }

  async apply(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Apply: ${title}` }).press('Enter')
  }
}
