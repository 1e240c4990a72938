import { expect, test, type Page } from '@playwright/test'
import { manage, post } from './support/api'
import { seedChain } from './support/chain'
import { seedConsumers } from './support/consumers'
import { ExplainPage } from './support/explain-page'
import { ListPage } from './support/list-page'
import { nobody } from './support/sessions'
import { connectNodes, removePatches, seedPatch, unique } from './support/patch'
import { signIn } from './support/sign-in'
import { TopologyPage } from './support/topology-page'

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
  await expect(page.getByText('Locked at an address', { exact: true })).toBeVisible()
  await expect(page.getByText('Locked at an address until', { exact: true })).toBeVisible()
  await expect(unlock).not.toHaveAttribute('aria-disabled', 'true')
  await unlock.press('Enter')
  await expect(page.getByText('Lou can try again')).toBeVisible()
  await expect(unlock).toHaveAttribute('aria-disabled', 'true')
  await expect(unlock).toBeFocused()
  await expect(page.getByText('Locked at an address', { exact: true })).toBeHidden()
})

test('after a node was removed, the focus is on one it had a line to, and stays there after undo', async ({
  page,
  request,
}) => {
  const patch = await seedPatch(request, unique('gone'))
  await connectNodes(request, { sourceId: patch.ids.client, targetId: patch.ids.agent })
  const topology = new TopologyPage(page)
  const confirm = page.getByRole('alertdialog').getByRole('button', { name: 'Remove' })
  await topology.openAt(patch.y)
  await topology.node(patch.client).focus()
  await page.keyboard.press('Delete')
  await confirm.press('Enter')
  await expect(topology.node(patch.client)).not.toBeAttached()
  await topology.expectFocus(new RegExp(`^${patch.agent}, Agent`))
  await page.keyboard.press('Control+z')
  await expect(topology.node(patch.client)).toBeAttached()
  await topology.expectFocus(new RegExp(`^${patch.agent}, Agent`))

  await test.step('from its panel; without lines, on the next of its column', async () => {
    await topology.node(patch.model).focus()
    await page.keyboard.press('Enter')
    await topology.inspector.getByRole('button', { name: 'Remove', exact: true }).press('Enter')
    await confirm.press('Enter')
    await expect(topology.node(patch.model)).not.toBeAttached()
    await topology.expectFocus(new RegExp(`^${patch.service}, Enterprise service`))
  })
  await removePatches(request)
})

test('the form for a new node gets the focus, gives it to the card, and back to its button', async ({
  page,
  request,
}) => {
  const patch = await seedPatch(request, unique('added'))
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y)
  const add = page.getByRole('button', { name: 'Add node' })
  const kind = page.getByRole('combobox', { name: 'Kind of node' })

  await test.step('by pointer and by keys, the first field has the focus', async () => {
    await topology.startAdding('Agent')
    await expect(kind).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(add).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(kind).toBeFocused()
    await expect(kind).toHaveValue('agent')
  })

  await test.step('Back, then Discard', async () => {
    await page.getByLabel('Name', { exact: true }).fill('Draft')
    await page.goBack()
    await page.getByRole('button', { name: 'Discard' }).press('Enter')
    await expect(topology.inspector).toHaveCount(0)
    await expect(add).toBeFocused()
  })

  const name = unique('Typed')
  await test.step('Enter adds the node, whose card connects by C', async () => {
    await topology.startAdding('Agent')
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.keyboard.press('Enter')
    await topology.expectFocus(new RegExp(`^${name}, Agent`))
    await page.keyboard.press('c')
    await expect(page.getByRole('dialog', { name: `Connect ${name} to…` })).toBeVisible()
    await page.keyboard.press('Escape')
    await topology.expectFocus(new RegExp(`^${name}, Agent`))
    await page.keyboard.press('Delete')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).press('Enter')
    await expect(topology.node(name)).not.toBeAttached()
  })
  await removePatches(request)
})

test('the panel of a link to nothing gives the focus to the button that adds nodes', async ({ page }) => {
  const topology = new TopologyPage(page)
  await topology.open('?selected=nothing')
  await topology.inspector.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(topology.inspector).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Add node' })).toBeFocused()
})
