import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { post, type Made } from './support/api'
import { seedConsumers } from './support/consumers'
import { ListPage } from './support/list-page'
import { auditorState, nobody } from './support/sessions'

const suffix = Date.now().toString(36)

test('the export holds the filtered, sorted rows, defused', async ({ page, request }) => {
  const mark = `csv-${suffix}`
  const [beta, alpha, , formula] = await seedConsumers(request, mark)
  const list = new ListPage(page, '/consumers')
  await list.open(`?q=${mark}&sort=-name&status=enabled`)
  const { name, lines } = await list.export()
  expect(name).toMatch(/^consumers-idaas_[a-z2-7]+-\d{4}-\d{2}-\d{2}\.csv$/)
  expect(lines[0]).toBe(
    'id,name,description,status,claim,match,value,origin,application_id,grants,last_used_at,created_at,updated_at',
  )
  const cells = lines.slice(1).map((line) => line.split(','))
  expect(cells.map((line) => line[1])).toEqual([beta, alpha, `'${formula}`])
  expect(cells.map((line) => line[9])).toEqual(['1', '1', '0'])
  expect(cells[0]?.[11]).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
})

const lists = [
  { path: '/agents', sorts: ['Name', 'Last token'] },
  { path: '/applications', sorts: ['Name', 'Last token'] },
  { path: '/credentials', sorts: ['Name', 'Created'] },
  { path: '/services', sorts: ['Name', 'Created'] },
  { path: '/model-apis', sorts: ['Name', 'Last call'] },
  { path: '/grants', sorts: ['Consumer', 'May call', 'Expires'] },
  { path: '/grants/scopes', sorts: ['Client', 'Scope', 'Resource server'] },
]

/** One object of every kind, and a grant of each kind. */
async function seedEverything(request: APIRequestContext, mark: string): Promise<void> {
  await seedConsumers(request, mark)
  const agent = await post<Made & { scopes: Made[] }>(request, '/agents', {
    name: `Agent ${mark}`,
    owner: `Owner ${mark}`,
  })
  const client = await post(request, '/applications', { name: `App ${mark}` })
  await post(request, '/scope-grants', { clientId: client.id, scopeId: agent.scopes[0]?.id })
  await post(request, '/credentials', {
    type: 'api_key',
    name: `Key ${mark}`,
    identifier: `key-${mark}`,
    label: 'saas',
    apiKey: 'sk-do-not-export-0123',
  })
}

async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)
}

test('every list sorts, exports without secrets, and is a column of cards in narrow windows', async ({
  page,
  request,
}) => {
  const mark = `all-${suffix}`
  await seedEverything(request, mark)
  for (const { path, sorts } of lists) {
    const list = new ListPage(page, path)
    await page.setViewportSize({ width: 1440, height: 900 })
    await list.open(`?q=${mark}`)
    await expect(list.table.locator('tbody tr').first(), path).toBeVisible()
    for (const header of sorts) {
      await list.header(header).getByRole('link').click()
      await expect(list.header(header), `${path} ${header}`).toHaveAttribute('aria-sort', /^(as|des)cending$/)
    }
    const { lines } = await list.export()
    expect(lines.length, path).toBeGreaterThan(1)
    expect(lines.join('\n'), path).not.toMatch(/sk-do-not|0123|hint/)
    await page.setViewportSize({ width: 360, height: 740 })
    await expect(page.getByRole('button', { name: 'Sort' }), path).toBeVisible()
    expect(await widthOf(page), path).toBeLessThanOrEqual(360)
  }
})

test('an auditor reads, exports and selects, but cannot change; a stranger gets nothing', async ({
  browser,
  playwright,
  baseURL,
  request,
}) => {
  const mark = `roles-${suffix}`
  const [beta = ''] = await seedConsumers(request, mark)
  const context = await browser.newContext({ storageState: auditorState })
  const page = await context.newPage()
  const list = new ListPage(page, '/consumers')
  await list.open(`?q=${mark}`)
  await list.box(beta).check()
  const disable = page
    .getByRole('region', { name: 'Selected rows' })
    .getByRole('button', { name: 'Disable …' })
  await expect(disable).toHaveAttribute('aria-disabled', 'true')
  await expect(disable).toHaveAccessibleDescription(/Auditor/)
  expect((await list.export()).lines).toHaveLength(5)
  await context.close()

  const stranger = await playwright.request.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    storageState: nobody,
    maxRedirects: 0,
  })
  for (const path of ['/consumers', ...lists.map((each) => each.path)]) {
    const answer = await stranger.get(`${path}/export`)
    expect(answer.status(), path).toBe(303)
    expect(answer.headers().location, path).toContain('/sign-in')
  }
  await stranger.dispose()
})
