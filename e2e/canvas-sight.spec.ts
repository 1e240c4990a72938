import { expect, test, type Locator } from '@playwright/test'
import { connectNodes, removePatches, seedPatch, unique } from './support/patch'
import { TopologyPage } from './support/topology-page'

test.afterEach(({ request }) => removePatches(request))

/** Whether two parts of the page lie over each other. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()]
  if (a === null || b === null) throw new Error('one of them is not shown')
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

test('a new node has the focus on its card, where C connects it', async ({ page, request }) => {
  const patch = await seedPatch(request, unique('arrive'))
  const name = unique('Newcomer')
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y)
  await topology.startAdding('Agent')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Register agent' }).press('Enter')
  await topology.expectFocus(new RegExp(`^${name}, Agent`))
  await expect(topology.inspector).toContainText(name)
  for (const cover of topology.covers) expect(await overlap(topology.node(name), cover)).toBe(false)

  await page.keyboard.press('c')
  await expect(page.getByRole('dialog', { name: `Connect ${name} to…` })).toBeVisible()
  await page.keyboard.press('Escape')
  await topology.expectFocus(new RegExp(`^${name}, Agent`))
  await page.keyboard.press('c')
  await topology.chooseTarget(patch.model)
  await expect(topology.edge(name, patch.model)).toBeAttached()
  await topology.expectFocus(new RegExp(`^${name}, Agent`))
  await page.keyboard.press('Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(topology.node(name)).not.toBeAttached()
})

test('a node whose addition is taken back leaves the focus to the nearest of its column', async ({
  page,
  request,
}) => {
  const patch = await seedPatch(request, unique('back'))
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y)
  await topology.startAdding('Agent')
  const name = `Short-lived ${patch.agent}`
  await topology.inspector.getByLabel('Name', { exact: true }).fill(name)
  await page.keyboard.press('Enter')
  await topology.expectFocus(new RegExp(`^${name}, Agent`))
  await page.keyboard.press('Control+z')
  await expect(topology.node(name)).toHaveCount(0)
  await topology.expectFocus(/, Agent/)
})

test('nothing lies over a card that an address or the keyboard leads to', async ({ page, request }) => {
  const patch = await seedPatch(request, unique('clear'))
  await connectNodes(request, { sourceId: patch.ids.client, targetId: patch.ids.agent })
  const topology = new TopologyPage(page)
  const client = topology.node(patch.client)
  // The middle of the window so far below the card that it would lie under the toolbar.
  await topology.open(`?at=490,${patch.y + 380},1&selected=${patch.ids.client}`)
  await expect(topology.inspector).toContainText(patch.client)
  for (const cover of topology.covers) await expect.poll(() => overlap(client, cover)).toBe(false)

  await test.step('by keyboard', async () => {
    await topology.open(`?at=490,${patch.y + 380},1`)
    await topology.node(patch.agent).focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await topology.expectFocus(new RegExp(`^${patch.client}, Client`))
    for (const cover of topology.covers) await expect.poll(() => overlap(client, cover)).toBe(false)
  })
})

test('a message lies over neither the toolbar nor the buttons of a panel', async ({ page, request }) => {
  const patch = await seedPatch(request, unique('toast'))
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y, `&selected=${patch.ids.agent}`)
  await topology.node(patch.agent).focus()
  for (const target of [patch.model, patch.service]) {
    await page.keyboard.press('c')
    await topology.chooseTarget(target)
    if (target === patch.service) {
      await expect(topology.picker.getByRole('checkbox', { name: 'All scopes' })).toBeFocused()
      await page.keyboard.press('Space')
      await page.keyboard.press('Enter')
    }
    await expect(topology.picker).not.toBeAttached()
    await expect(topology.edge(patch.agent, target)).toBeAttached()
    // Messages stay while the pointer is on them.
    await topology.toasts.first().hover()
  }
  await expect(topology.toasts).toHaveCount(2)
  await test.step('on a wide window', async () => {
    for (const part of [topology.toolbar, topology.inspector.getByRole('button', { name: 'Close' })]) {
      for (const toast of await topology.toasts.all()) expect(await overlap(toast, part)).toBe(false)
    }
  })

  await test.step('on a narrow one, where the panel fills the window', async () => {
    await topology.dismissToasts()
    await page.setViewportSize({ width: 390, height: 844 })
    const connect = topology.inspector.getByRole('button', { name: 'Connect to…' })
    await topology.inspector.getByRole('tab', { name: /^Lines/ }).click()
    await topology.inspector
      .getByRole('button', { name: /^Disconnect/ })
      .first()
      .click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click()
    await expect(topology.toasts).toHaveCount(1)
    await expect(topology.inspector).toContainText(patch.agent)
    for (const part of [topology.inspector.getByRole('button', { name: 'Close' }), connect]) {
      expect(await overlap(topology.toasts, part)).toBe(false)
    }
  })
})

test('an address that leads nowhere says so, with a way on', async ({ page, request, context, baseURL }) => {
  const patch = await seedPatch(request, unique('nowhere'))
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y, '&selected=node_nope')
  await expect(topology.inspector).toContainText('Not on this canvas')
  await expect(topology.inspector).toContainText('node_nope')
  await expect(topology.said).toContainText('The link leads to a node or a line that is not here.')
  await topology.inspector.getByRole('button', { name: 'Find a node' }).click()
  await expect(page).not.toHaveURL(/selected=/)
  await expect(page.getByRole('combobox', { name: 'Find a node' })).toBeFocused()
  await expect(topology.inspector).not.toBeAttached()

  await test.step('what is removed while it is shown just closes', async () => {
    await topology.openAt(patch.y, `&selected=${patch.ids.agent}`)
    await topology.inspector.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await expect(topology.inspector).not.toBeAttached()
    // The router writes the address it knew until what the removal left has been rendered.
    await expect(topology.node(patch.agent)).not.toBeAttached()
    await expect(page).not.toHaveURL(/selected=/)
    await page.reload()
    await expect(topology.toolbar).toBeVisible()
    await expect(topology.inspector).not.toBeAttached()
    await page.goto(`/topology?selected=${patch.ids.agent}`)
    await expect(topology.inspector).toContainText('Not on this canvas')
  })

  await test.step('in Chinese', async () => {
    await context.addCookies([{ name: 'locale', value: 'zh-CN', url: baseURL ?? '' }])
    await page.goto('/topology?selected=edge_nope')
    await expect(topology.inspector).toContainText('不在此画布上')
    await topology.inspector.getByRole('button', { name: '关闭' }).click()
    await expect(page).not.toHaveURL(/selected=/)
  })
})
