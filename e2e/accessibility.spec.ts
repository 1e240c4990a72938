import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { manage } from './support/api'
import { pages } from './support/pages'
import { nobody } from './support/sessions'

/** Pages with an id in their address; made once, so that they show something. */
async function seedDetailPages(request: Parameters<typeof manage>[0]): Promise<string[]> {
  const post = <Result = { id: string }>(path: string, body: unknown) =>
    manage<Result>(request, { method: 'POST', path, body })
  const suffix = Date.now().toString(36)
  const application = await post('/applications', { name: `Axe ${suffix}`, audience: `api://axe-${suffix}` })
  await post(`/applications/${application.id}/scopes`, { name: 'Read', value: 'read' })
  await post(`/applications/${application.id}/secrets`, {})
  const credential = await post('/credentials', {
    type: 'api_key',
    name: `Axe ${suffix}`,
    identifier: `axe-${suffix}`,
    label: 'saas',
    apiKey: 'sk-axe-0123456789',
  })
  const service = await post('/services', { name: `Axe ${suffix}`, provider: 'sandbox' })
  const modelApi = await post('/model-apis', {
    name: `axe-${suffix}`,
    basePath: `/axe-${suffix}`,
    serviceId: service.id,
  })
  const consumer = await post('/consumers', { name: `Axe ${suffix}`, claim: 'sub', value: suffix })
  return [
    `/applications/${application.id}`,
    `/applications/${application.id}?tab=credentials`,
    `/applications/${application.id}?tab=permissions`,
    `/applications/${application.id}?tab=sdk`,
    `/credentials/${credential.id}`,
    `/services/${service.id}`,
    `/model-apis/${modelApi.id}`,
    `/consumers/${consumer.id}`,
  ]
}

const forms = [
  '/applications/new',
  '/applications/new?kind=agent',
  '/credentials/new',
  '/services/new',
  '/model-apis/new',
  '/consumers/new',
  '/topology?add=agent',
  '/topology?view=table',
]

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
    for (const path of [...pages.map((each) => each.path), ...forms, ...details]) {
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
