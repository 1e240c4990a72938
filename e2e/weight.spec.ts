import { gzipSync } from 'node:zlib'
import { expect, test, type Page, type Response } from '@playwright/test'
import { formPages, seedDetailPages } from './support/detail-pages'
import { pages } from './support/pages'
import { visitAll } from './support/visit-all'

/** An ordinary page loads at most this much JavaScript, compressed; the canvas brings its own. */
const limitBytes = 200 * 1024

/** Compressed sizes of the scripts by address: what an address holds never changes. */
const sizes = new Map<string, Promise<number>>()

/** Compressed size of every script that the page has fetched until it is loaded and quiet, as if it were the first. */
async function weigh(page: Page, path: string): Promise<number> {
  const fetched = new Set<string>()
  const listen = (response: Response) => {
    if (response.request().resourceType() !== 'script') return
    const address = response.url()
    fetched.add(address)
    if (!sizes.has(address))
      sizes.set(
        address,
        response.body().then((body) => gzipSync(body).length),
      )
  }
  const session = await page.context().newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  page.on('response', listen)
  await page.goto(path, { waitUntil: 'networkidle' })
  page.off('response', listen)
  await session.detach()
  const known = await Promise.all([...fetched].flatMap((address) => sizes.get(address) ?? []))
  return known.reduce((sum, size) => sum + size, 0)
}

test('an ordinary page loads at most 200 kB of JavaScript', async ({ context, request }) => {
  test.setTimeout(180_000)
  const paths = [...pages.map(({ path }) => path), ...formPages, ...(await seedDetailPages(request))]
  const ordinary = paths.filter((path) => !path.startsWith('/topology'))
  await visitAll(context, ordinary, async (page, path) => {
    const bytes = await weigh(page, path)
    expect.soft(bytes, `${path} loads scripts`).toBeGreaterThan(0)
    expect.soft(bytes, `${path} loads ${Math.round(bytes / 1024)} kB`).toBeLessThanOrEqual(limitBytes)
  })
})
