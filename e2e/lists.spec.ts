import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { manage } from './support/api'
import { ListPage } from './support/list-page'
import { auditorState, nobody } from './support/sessions'

const suffix = Date.now().toString(36)

interface Made {
  id: string
}

const post = <Result = Made>(request: APIRequestContext, path: string, body: unknown) =>
  manage<Result>(request, { method: 'POST', path, body })

/** Consumers that only this test knows; the last one would be a formula in a spreadsheet. */
async function seedConsumers(request: APIRequestContext, mark: string): Promise<string[]> {
  const service = await post(request, '/services', { name: `Service ${mark}`, provider: 'sandbox' })
  const modelApi = await post(request, '/model-apis', {
    name: `api-${mark}`,
    basePath: `/api-${mark}`,
    serviceId: service.id,
  })
  const names = [`beta ${mark}`, `Alpha ${mark}`, `gamma ${mark}`, `=1+1 ${mark}`]
  for (const [index, name] of names.entries()) {
    const consumer = await post(request, '/consumers', { name, claim: 'sub', value: `${index}-${mark}` })
    if (index < 2) {
      await post(request, '/grants', { consumerId: consumer.id, modelApiId: modelApi.id })
    }
    if (index === 2) {
      const body = { status: 'disabled' }
      await manage(request, { method: 'PATCH', path: `/consumers/${consumer.id}`, body })
    }
  }
  return names
}

test('a list is searched, filtered, sorted and walked back', async ({ page, request }) => {
  const mark = `walk-${suffix}`
  const [beta, alpha, gamma, formula] = await seedConsumers(request, mark)
  const list = new ListPage(page, '/consumers')
  await list.open()
  await list.search.fill(mark)
  // The list may have had four rows before, too.
  await expect(page).toHaveURL(/[?&]q=/)
  await expect(page.getByText('4 results')).toBeVisible()
  expect(await list.names()).toEqual([formula, gamma, alpha, beta])

  await list.header('Name').getByRole('link').click()
  await expect(list.header('Name')).toHaveAttribute('aria-sort', 'ascending')
  expect(await list.names()).toEqual([formula, alpha, beta, gamma])
  await list.header('Name').getByRole('link').click()
  await expect(list.header('Name')).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Enabled')
  await expect(page.getByText('3 results')).toBeVisible()
  expect(await list.names()).toEqual([beta, alpha, formula])

  await page.goBack()
  await expect(page.getByText('4 results')).toBeVisible()
  await page.goBack()
  await expect(list.header('Name')).toHaveAttribute('aria-sort', 'ascending')
  await page.goBack()
  await expect(list.header('Created')).toHaveAttribute('aria-sort', 'descending')
  await page.goBack()
  await expect(list.search).toHaveValue('')

  await list.open('?q=nothing-is-called-so&status=disabled')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.getByRole('link', { name: 'Clear search and filters' }).click()
  await expect(page).toHaveURL(/\/consumers$/)
  await expect(list.table).toBeVisible()
})

test('many are disabled at once: the impact first, what failed after, and back again', async ({
  page,
  request,
}) => {
  const mark = `bulk-${suffix}`
  const [beta = '', alpha = '', gamma = '', formula = ''] = await seedConsumers(request, mark)
  const list = new ListPage(page, '/consumers')
  await list.open(`?q=${mark}&sort=name`)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  const bar = page.getByRole('region', { name: 'Selected rows' })
  await expect(bar).toContainText('4 selected')
  await bar.getByRole('button', { name: 'Disable …' }).click()
  await expect(list.dialog).toContainText('Disable 4 consumers?')
  await expect(list.dialog).toContainText('2 consumers lose access')
  await expect(list.dialog).toContainText(`Alpha ${mark}, beta ${mark}`)
  await expect(list.dialog).toContainText('One is disabled already')
  await expect(list.dialog).toContainText('None of them was ever used.')

  // Somebody else deletes one while the question stands.
  const { items } = await manage<{ items: Made[] }>(request, {
    method: 'GET',
    path: `/consumers?search=${encodeURIComponent(formula)}`,
  })
  await manage(request, { method: 'DELETE', path: `/consumers/${items[0]?.id}` })
  await list.dialog.getByRole('button', { name: 'Disable', exact: true }).click()
  await expect(list.dialog).toContainText('One failed, 2 done')
  await expect(list.dialog.getByRole('alert')).toContainText(formula)
  await expect(list.dialog.getByRole('alert')).toContainText('There is no consumer')
  await list.dialog.getByRole('button', { name: 'Retry the failed one' }).click()
  await expect(list.dialog).toContainText('One failed, 2 done')
  await list.dialog.getByRole('button', { name: 'Close' }).last().click()
  for (const name of [alpha, beta, gamma]) await expect(list.row(name)).toContainText('Disabled')

  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await bar.getByRole('button', { name: 'Enable …' }).click()
  await expect(list.dialog).toContainText('2 consumers gain access')
  await list.dialog.getByRole('button', { name: 'Enable', exact: true }).click()
  await expect(page.getByText('Enabled: 3 consumers')).toBeVisible()
  await expect(bar).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  for (const name of [alpha, beta, gamma]) await expect(list.row(name)).toContainText('Disabled')
})

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

test('a list is used by keyboard alone', async ({ page, request }) => {
  const mark = `keys-${suffix}`
  const [beta = ''] = await seedConsumers(request, mark)
  const list = new ListPage(page, '/consumers')
  await list.open(`?q=${mark}`)
  await list.header('Name').getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(list.header('Name')).toHaveAttribute('aria-sort', 'ascending')
  await list.box(beta).focus()
  await page.keyboard.press('Space')
  const bar = page.getByRole('region', { name: 'Selected rows' })
  await bar.getByRole('button', { name: 'Disable …' }).focus()
  await page.keyboard.press('Enter')
  await expect(list.dialog).toContainText(`Disable ${beta}?`)
  await expect(list.dialog).toContainText('One consumer loses access')
  await list.dialog.getByRole('button', { name: 'Disable', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(list.row(beta)).toContainText('Disabled')
  await list
    .row(beta)
    .getByRole('button', { name: `Actions for ${beta}` })
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Enable …' })).toBeVisible()
  await page.keyboard.press('Escape')
  await list.row(beta).getByRole('link', { name: beta }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: beta })).toBeVisible()
})

test('a view keeps filters, sort and columns, for its owner alone', async ({ page, browser }) => {
  const view = `View ${suffix}`
  const list = new ListPage(page, '/model-apis')
  await list.open('?access=nobody&sort=name')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Created' }).click()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/columns=/)
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save as a view …' }).click()
  await list.dialog.getByRole('textbox', { name: 'Name' }).fill(view)
  await list.dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: view })).toBeVisible()

  await list.open()
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: view }).click()
  await expect(page).toHaveURL(/access=nobody/)
  await expect(page).toHaveURL(/sort=name/)
  await expect(page).toHaveURL(/columns=/)
  await expect(page.getByRole('button', { name: view })).toBeVisible()

  const context = await browser.newContext({ storageState: auditorState })
  const theirs = await context.newPage()
  await theirs.goto('/model-apis')
  await theirs.getByRole('button', { name: 'Views' }).click()
  await expect(theirs.getByRole('menuitem', { name: 'Save as a view …' })).toBeVisible()
  await expect(theirs.getByRole('menuitem', { name: view })).toBeHidden()
  await context.close()

  await page.getByRole('button', { name: view }).click()
  await page.getByRole('menuitem', { name: `Rename ${view} …` }).click()
  await list.dialog.getByRole('textbox', { name: 'Name' }).fill(`${view} 2`)
  await list.dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: `${view} 2` }).click()
  await page.getByRole('menuitem', { name: `Delete ${view} 2` }).click()
  await expect(page.getByRole('button', { name: 'Views' })).toBeVisible()
})

const lists = [
  { path: '/agents', sorts: ['Name', 'Last used'] },
  { path: '/applications', sorts: ['Name', 'Last used'] },
  { path: '/credentials', sorts: ['Name', 'Changed'] },
  { path: '/services', sorts: ['Name', 'Changed'] },
  { path: '/model-apis', sorts: ['Name', 'Last call'] },
  { path: '/grants', sorts: ['Consumer', 'May call', 'Ends'] },
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

test('the pages of a long list follow each other without gaps under any sort', async ({ page, request }) => {
  const mark = `long-${suffix}`
  for (let number = 0; number < 52; number += 1) {
    await post(request, '/consumers', {
      name: `${number} ${mark}`,
      claim: 'sub',
      value: `${number}-${mark}`,
    })
  }
  const list = new ListPage(page, '/consumers')
  await list.open(`?q=${mark}&sort=used`)
  const first = await list.names()
  expect(first).toHaveLength(50)
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(list.table.locator('tbody tr')).toHaveCount(2)
  const second = await list.names()
  expect(new Set([...first, ...second]).size).toBe(52)
  await page.getByRole('link', { name: 'First page' }).click()
  await expect(list.table.locator('tbody tr')).toHaveCount(50)
})
