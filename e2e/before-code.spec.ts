import { expect, test, type Page } from '@playwright/test'
import { nobody } from './support/sessions'

test.use({ storageState: nobody })

/** Holds the page's code back, as a slow line does; what is returned lets it through. */
async function holdCode(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  return release
}

test('what is typed and sent before the code of a page has arrived is kept, and sent then', async ({
  page,
}) => {
  const release = await holdCode(page)
  await page.goto('/sign-in', { waitUntil: 'commit' })
  await page.getByLabel('E-mail').fill('early@example.com')
  await page.getByLabel('Password').fill('typed-before-the-code')
  await page.getByLabel('Password').press('Enter')
  release()
  await expect(page.getByRole('alert').first()).toContainText('E-mail or password is wrong')
  await expect(page.getByLabel('E-mail')).toHaveValue('early@example.com')
  await expect(page.getByLabel('Password')).toHaveValue('typed-before-the-code')
  await expect(page).toHaveURL('/sign-in')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the console says what it needs, and puts no password into an address', async ({ page }) => {
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    await page.goto('/sign-in')
    await expect(page.locator('noscript p')).toHaveText(/^The console needs JavaScript\./)
    await page.getByLabel('Password').fill('typed-without-code')
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByLabel('Password').press('Enter')
    expect((await answer).status()).toBe(403)
    expect(addresses.join(' ')).not.toContain('typed-without-code')
  })
})
