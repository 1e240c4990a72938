import type { Locator, Page } from '@playwright/test'

/** The token tools. */
export class TokensPage {
  readonly mint: Locator
  readonly minted: Locator
  readonly pasted: Locator

  constructor(readonly page: Page) {
    this.mint = page.getByRole('button', { name: 'Mint token' })
    this.minted = page.locator('pre[aria-label="Access token"]')
    this.pasted = page.getByRole('textbox', { name: 'Access token' })
  }

  /** The test tab with application and audience chosen by the link. */
  async open(chosen: { application: string; audience: string }): Promise<void> {
    await this.page.goto(`/tokens?${new URLSearchParams(chosen).toString()}`)
  }

  scope(name: string): Locator {
    return this.page.getByRole('checkbox', { name })
  }

  finding(code: string): Locator {
    return this.page.locator(`[data-finding="${code}"]`)
  }
}
