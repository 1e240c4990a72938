import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { formPages, seedDetailPages } from './support/detail-pages'
import { pages } from './support/pages'
import { nobody } from './support/sessions'
import { visitAll } from './support/visit-all'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that look at colours, all that a theme can change. */
const colours = ['color-contrast', 'link-in-text-block']

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Without frames of other origins there is no need for the page that axe opens to put its findings together. */
const examine = (page: Page) => new AxeBuilder({ page }).setLegacyMode()

async function expectNoViolations(page: Page, path: string): Promise<void> {
  const html = page.locator('html')
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible()
  await expect(html).not.toHaveClass(/dark/)
  expect.soft(await violations(examine(page).withTags(standards)), `${path} (light)`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expect(html).toHaveClass(/dark/)
  expect.soft(await violations(examine(page).withRules(colours)), `${path} (dark)`).toEqual([])
}

test('no page breaks an accessibility rule, in either theme', async ({ context, request }) => {
  test.setTimeout(180_000)
  const paths = [...pages.map(({ path }) => path), ...formPages, ...(await seedDetailPages(request))]
  await visitAll(context, paths, expectNoViolations)
})

test('nor do sign-in and set-up', async ({ browser }) => {
  const context = await browser.newContext({ storageState: nobody })
  await visitAll(context, ['/sign-in', '/setup'], expectNoViolations)
  await context.close()
})

test('the language of the page and of its texts change together', async ({ context, baseURL }) => {
  await context.addCookies([{ name: 'locale', value: 'zh-CN', url: baseURL ?? '' }])
  await visitAll(
    context,
    pages.map(({ path }) => path),
    async (page, path) => {
      await page.goto(path)
      await expect(page.locator('html'), path).toHaveAttribute('lang', 'zh-CN')
      await expect(page.getByRole('heading', { level: 1 }).first(), path).toHaveText(/\p{Script=Han}/u)
    },
  )
})
