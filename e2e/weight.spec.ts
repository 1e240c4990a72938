import { gzipSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { formPages, seedDetailPages } from './support/detail-pages'
import { pages } from './support/pages'

/** An ordinary page loads at most this much JavaScript, compressed; the canvas brings its own. */
const limitBytes = 200 * 1024

/** Compressed size of every script that the page has fetched until it is loaded and quiet. */
async function weigh(page: Page, path: string): Promise<number> {
  const sizes: Promise<number>[] = []
  const listen = (response: Awaited<ReturnType<Page['waitForResponse']>>) => {
    if (response.request().resourceType() !== 'script') return
    sizes.push(response.body().then((body) => gzipSync(body).length))
  }
  page.on('response', listen)
  await page.goto(path, { waitUntil: 'networkidle' })
  page.off('response', listen)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

test('an ordinary page loads at most 200 kB of JavaScript', async ({ browser, request, storageState }) => {
  test.setTimeout(180_000)
  const paths = [...pages.map(({ path }) => path), ...formPages, ...(await seedDetailPages(request))]
  for (const path of paths.filter((each) => !each.startsWith('/topology'))) {
    // A context of its own, so that nothing comes from the cache of the page before.
    const context = await browser.newContext({ ...(storageState === undefined ? {} : { storageState }) })
    const bytes = await weigh(await context.newPage(), path)
    expect.soft(bytes, `${path} loads ${Math.round(bytes / 1024)} kB`).toBeLessThanOrEqual(limitBytes)
    await context.close()
  }
})
