import type { BrowserContext, Page } from '@playwright/test'

/**
 * Visits every path, two at a time, each in a page of its own that serves for the next ones too: while one waits for the
 * server, the other is at work. For what only reads.
 */
export async function visitAll(
  context: BrowserContext,
  paths: readonly string[],
  visit: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const left = [...paths]
  const visitNext = async () => {
    const page = await context.newPage()
    for (let path = left.shift(); path !== undefined; path = left.shift()) await visit(page, path)
    await page.close()
  }
  await Promise.all([visitNext(), visitNext()])
}
