import type { Page, Route } from '@playwright/test'

/**
 * Holds back every request of that address until it is let go, and from then on none.
 * @returns lets go of what is held: it goes on to the server, or is cut
 */
export async function holdRequests(page: Page, address: string, end: 'continue' | 'abort' = 'continue') {
  let letGo = () => {}
  const released = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(address, async (route: Route) => {
    await released
    await route[end]()
  })
  return letGo
}
