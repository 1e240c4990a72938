import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { formPages, seedDetailPages } from './support/detail-pages'
import { pages } from './support/pages'
import { nobody } from './support/sessions'

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page breaks an accessibility rule in the ${colorScheme} theme`, async ({ page, request }) => {
    test.setTimeout(180_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const details = await seedDetailPages(request)
    for (const path of [...pages.map((each) => each.path), ...formPages, ...details]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible()
      expect.soft(await violations(page), `${path} (${colorScheme})`).toEqual([])
    }
  })

  test(`nor do sign-in and set-up in the ${colorScheme} theme`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, storageState: nobody })
    const page = await context.newPage()
    for (const path of ['/sign-in', '/setup']) {
      await page.goto(path)
      await expect(page.getByRole('heading').first(), path).toBeVisible()
      expect.soft(await violations(page), `${path} (${colorScheme})`).toEqual([])
    }
    await context.close()
  })
}

test('the language of the page and of its texts change together', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'locale', value: 'zh-CN', url: baseURL ?? '' }])
  for (const { path } of pages) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await expect(page.getByRole('heading', { level: 1 }).first(), path).toHaveText(/\p{Script=Han}/u)
  }
})
