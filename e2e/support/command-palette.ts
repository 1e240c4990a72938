import { expect, type Locator, type Page } from '@playwright/test'

/** The command palette, used by keyboard. */
export class CommandPalette {
  readonly dialog: Locator
  readonly field: Locator

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Search and commands' })
    this.field = this.dialog.getByRole('combobox')
  }

  /** Presses until the page listens: before its scripts run, nothing can hear the keys. */
  async open(): Promise<void> {
    await expect(async () => {
      if (!(await this.dialog.isVisible())) await this.page.keyboard.press('Control+k')
      await expect(this.field).toBeFocused({ timeout: 2_000 })
    }).toPass()
  }

  option(name: string | RegExp): Locator {
    return this.dialog.getByRole('option', { name })
  }

  /** Types and chooses the line, which must be the highlighted one or be reached by the arrow keys. */
  async choose(text: string, option: Locator): Promise<void> {
    await this.page.keyboard.insertText(text)
    await expect(option).toBeVisible()
    await expect(async () => {
      if ((await option.getAttribute('data-highlighted')) === null) {
        await this.page.keyboard.press('ArrowDown')
      }
      await expect(option).toHaveAttribute('data-highlighted', '', { timeout: 500 })
    }).toPass()
    await this.page.keyboard.press('Enter')
    await expect(this.dialog).toBeHidden()
  }
}
