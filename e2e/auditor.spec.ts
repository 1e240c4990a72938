import { expect, test } from '@playwright/test'
import { manage } from './support/api'
import { pages } from './support/pages'
import { administratorState, auditorState, nobody } from './support/sessions'
import { visitAll } from './support/visit-all'

test('every page can be read', async ({ context }) => {
  const headings = new Map(pages.map(({ path, heading }) => [path, heading]))
  await visitAll(context, [...headings.keys()], async (page, path) => {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(200)
    await expect(page.getByRole('heading', { level: 1, name: headings.get(path) }), path).toBeVisible()
  })
})

test('controls that would write are off and say why', async ({ page }) => {
  await page.goto('/topology')
  const add = page.getByRole('button', { name: 'Add node' })
  await expect(add).toHaveAttribute('aria-disabled', 'true')
  await add.hover()
  await expect(page.getByText(/role auditor/i).first()).toBeVisible()
})

test('a form that was opened as administrator is refused when an auditor sends it', async ({
  browser,
  request,
}) => {
  const administrator = await browser.newContext({ storageState: administratorState })
  const page = await administrator.newPage()
  await page.goto('/applications/new')
  await page.getByLabel('Name', { exact: true }).fill('Smuggled')
  const auditor = await browser.newContext({ storageState: auditorState })
  await administrator.clearCookies()
  await administrator.addCookies(await auditor.cookies())
  await page.getByRole('button', { name: 'Create application' }).click()
  await expect(page.getByText(/does not hold the permission|Ask an administrator/).first()).toBeVisible()
  const made = await manage<{ items: unknown[] }>(request, {
    method: 'GET',
    path: '/applications?search=Smuggled',
  })
  expect(made.items).toEqual([])
  await Promise.all([administrator.close(), auditor.close()])
})

test('the debug endpoint refuses an auditor, a stranger and another origin', async ({
  page,
  playwright,
  baseURL: origin = '',
}) => {
  await page.goto('/topology')
  const asAuditor = await page.request.post('/api/debug/chat', { headers: { Origin: origin }, data: {} })
  expect(asAuditor.status()).toBe(403)
  const foreign = await page.request.post('/api/debug/chat', {
    headers: { Origin: 'https://evil.example' },
    data: {},
  })
  expect(foreign.status()).toBe(403)
  const stranger = await playwright.request.newContext({ baseURL: origin, storageState: nobody })
  expect((await stranger.post('/api/debug/chat', { headers: { Origin: origin }, data: {} })).status()).toBe(
    401,
  )
  await stranger.dispose()
})

test('a session opens no door of the Management API', async ({ page }) => {
  await page.goto('/topology')
  const answer = await page.request.get('/api/v1/applications')
  expect(answer.status()).toBe(401)
  expect(answer.headers()['www-authenticate']).toContain('Bearer')
})
