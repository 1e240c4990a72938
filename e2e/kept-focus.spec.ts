import { expect, test, type Page } from '@playwright/test'
import { manage, post } from './support/api'
import { seedChain } from './support/chain'
import { seedConsumers } from './support/consumers'
import { ExplainPage } from './support/explain-page'
import { ListPage } from './support/list-page'
import { nobody } from './support/sessions'
import { signIn } from './support/sign-in'

/** Where the focus goes when the control that had it is gone. Everything here is done by keyboard. */

const suffix = Date.now().toString(36)
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })

test('after many were disabled and enabled at once, the focus is on the list', async ({ page, request }) => {
  const mark = `kept-${suffix}`
  const [beta = ''] = await seedConsumers(request, mark)
  const list = new ListPage(page, '/consumers')
  await list.open(`?q=${mark}&sort=name`)
  const bar = page.getByRole('region', { name: 'Selected rows' })
  for (const verb of ['Disable', 'Enable']) {
    await list.box(beta).press('Space')
    await bar.getByRole('button', { name: `${verb} …` }).press('Enter')
    const dialog = page.getByRole('dialog', { name: `${verb} ${beta}?` })
    await expect(dialog).toContainText(/One consumer (loses|gains) access/)
    await dialog.getByRole('button', { name: verb, exact: true }).press('Enter')
    await expect(list.row(beta)).toContainText(`${verb}d`)
    await expect(bar).toBeHidden()
    await expect(list.table).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await expect(list.table.locator(':focus')).toHaveCount(1)
})

test('after a session was ended, the focus is on the next one, then on their heading', async ({
  browser,
  request,
}) => {
  const person = { email: `focus-${suffix}@example.com`, password: 'seven quiet elephants' }
  await post(request, '/users', { ...person, name: 'Fay', role: 'auditor' })
  const open = async () => (await browser.newContext({ storageState: nobody })).newPage()
  const page = await open()
  for (const each of [await open(), await open(), page]) {
    await signIn(each, person)
    await expect(each.getByRole('navigation').first()).toBeVisible()
  }
  await page.goto('/settings/account')
  const ends = page.getByRole('button', { name: /^End .+ at / })
  await expect(ends).toHaveCount(2)
  await ends.first().press('Enter')
  await expect(ends).toHaveCount(1)
  await expect(ends).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(ends).toHaveCount(0)
  await expect(heading(page, 'Sessions')).toBeFocused()
})

test('after an API token was revoked, the focus is on the list', async ({ page, request }) => {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  for (const name of [`first ${suffix}`, `second ${suffix}`]) {
    await post(request, '/api-tokens', { name, role: 'auditor', expiresAt })
  }
  await page.goto('/settings/api-tokens')
  await page.getByRole('button', { name: `Revoke second ${suffix}` }).press('Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).press('Enter')
  await expect(page.getByText(`second ${suffix} is revoked`)).toBeVisible()
  await expect(page.getByRole('button', { name: `Revoke first ${suffix}` })).toBeFocused()
})

test('a fix that others were faster with offers to look again; the focus is on what was decided', async ({
  page,
  request,
}) => {
  const chain = await seedChain(
    (method, path, body) => manage(request, { method: method as 'POST', path, body }),
    { name: `late-${suffix}` },
  )
  const title = `Draw the line from Agent late-${suffix} to late-${suffix}`
  const explain = new ExplainPage(page)
  const refuse = async (edgeId: string) => {
    await manage(request, { method: 'DELETE', path: `/edges/${edgeId}` })
    const asked = `principal=${chain.applicationId}&resource=${chain.modelApiId}`
    await page.goto(`/explain?${asked}`, { waitUntil: 'networkidle' })
    await expect(explain.fix(title)).toBeVisible()
  }
  await refuse(chain.edgeId)
  const line = { sourceId: chain.agentNodeId, targetId: chain.modelNodeId }
  const edge = await post(request, '/edges', line)
  await explain.apply(title)
  const again = page.getByRole('button', { name: 'Look again' })
  await expect(again).toBeVisible()
  await again.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Allowed now' })).toBeVisible()
  await expect(heading(page, 'Decision now')).toBeFocused()

  await refuse(edge.id)
  await explain.apply(title)
  await expect(page.getByRole('status').filter({ hasText: 'Allowed now' })).toBeVisible()
  await expect(heading(page, 'Decision now')).toBeFocused()
})

test('a link of the page leads to the heading of the next page', async ({ page, request }) => {
  const name = `Link ${suffix}`
  await post(request, '/agents', { name })
  await page.goto(`/agents?q=${encodeURIComponent(name)}`, { waitUntil: 'networkidle' })
  await page.getByRole('link', { name, exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
})

test('unlocking leaves the focus on the button, which then says why it does nothing', async ({
  page,
  request,
  browser,
}) => {
  const person = { email: `locked-${suffix}@example.com`, password: 'seven quiet elephants' }
  const { id } = await post(request, '/users', { ...person, name: 'Lou', role: 'auditor' })
  await page.goto(`/settings/users/${id}`)
  const unlock = page.getByRole('button', { name: 'Unlock' })
  await expect(unlock).toHaveAttribute('aria-disabled', 'true')
  await expect(unlock).toHaveAccessibleDescription(/No wrong passwords have locked this person out/)
  const other = await (await browser.newContext({ storageState: nobody })).newPage()
  for (let times = 0; times < 5; times += 1) {
    await signIn(other, { ...person, password: 'a wrong one' })
    await expect(other.getByText('You were not signed in')).toBeVisible()
  }
  await page.reload()
  await expect(unlock).not.toHaveAttribute('aria-disabled', 'true')
  await unlock.press('Enter')
  await expect(page.getByText('Lou can try again')).toBeVisible()
  await expect(unlock).toHaveAttribute('aria-disabled', 'true')
  await expect(unlock).toBeFocused()
})
