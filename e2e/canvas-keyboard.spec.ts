import { expect, test } from '@playwright/test'
import { read } from './support/api'
import { connectNodes, removePatches, seedPatch, unique } from './support/patch'
import { TopologyPage } from './support/topology-page'

test.afterEach(({ request }) => removePatches(request))

test('the canvas is used by keyboard alone: walk, connect in three ways, move, delete, help', async ({
  page,
  request,
}) => {
  const patch = await seedPatch(request, unique('keys'))
  await connectNodes(request, { sourceId: patch.ids.client, targetId: patch.ids.agent })
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y, `&selected=${patch.ids.agent}`)
  const line = topology.edge(patch.agent, patch.service)

  await test.step('Tab stops once in each column, arrows follow lines', async () => {
    await expect(page.locator('.react-flow__node[tabindex="0"]')).toHaveCount(3)
    await topology.node(patch.agent).focus()
    await page.keyboard.press('ArrowLeft')
    await topology.expectFocus(`${patch.client} may call ${patch.agent}`)
    await page.keyboard.press('ArrowLeft')
    await topology.expectFocus(new RegExp(`^${patch.client}, Client`))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await topology.expectFocus(new RegExp(`^${patch.agent}, Agent`))
  })

  await test.step('C connects by name, with the scopes chosen by keyboard', async () => {
    await page.keyboard.press('c')
    await topology.chooseTarget(patch.service)
    await expect(topology.picker.getByRole('checkbox', { name: 'All scopes' })).toBeFocused()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(line).toBeAttached()
    await topology.expectFocus(new RegExp(`^${patch.agent}, Agent`))
    await expect(topology.said).toHaveText(`${patch.agent} may now call ${patch.service}`)
  })

  await test.step('Alt and an arrow move a card, and undo puts it back', async () => {
    await page.keyboard.press('Alt+ArrowDown')
    await expect(topology.said).toHaveText(`${patch.agent} moved down`)
    await expect(topology.undo).toHaveAccessibleName(`Undo: move ${patch.agent}`)
    await page.keyboard.press('Control+z')
    await expect(topology.said).toHaveText(`Undone: move ${patch.agent}`)
    const node = await read<{ y: number }>(request, `/nodes/${patch.ids.agent}`)
    expect(node.y).toBe(patch.y - 32)
  })

  await test.step('Delete on a line asks with its impact', async () => {
    await line.focus()
    await page.keyboard.press('Delete')
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText('The scope orders:refund is withdrawn')
    await expect(dialog).toContainText('No use is on record.')
    await expect(dialog.getByRole('button', { name: 'Disconnect' })).toBeEnabled()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(line).not.toBeAttached()
  })

  await test.step('a question mark lists the keys, and Enter opens the panel', async () => {
    await topology.node(patch.agent).focus()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts of the canvas' })).toContainText(
      'Find a node',
    )
    await page.keyboard.press('Escape')
    await topology.expectFocus(new RegExp(`^${patch.agent}, Agent`))
    await page.keyboard.press('Enter')
    await expect(topology.inspector).toBeFocused()
  })

  await test.step('the table connects as well, by the same action', async () => {
    await topology.open('?view=table')
    await page.getByRole('button', { name: 'Add line' }).first().press('Enter')
    await expect(page.getByRole('combobox').last()).toBeFocused()
    await page.keyboard.type(patch.agent)
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await topology.chooseTarget(patch.model)
    await expect(page.getByText(`${patch.agent} may now call ${patch.model}`).first()).toBeAttached()
  })
})

test('the offer to undo goes once the line was taken back otherwise', async ({ page, request }) => {
  const patch = await seedPatch(request, unique('offer'))
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y)
  await topology.node(patch.agent).focus()
  await page.keyboard.press('c')
  await topology.chooseTarget(patch.model)
  const offer = topology.toasts.filter({ hasText: `${patch.agent} may now call ${patch.model}` })
  await expect(offer.getByRole('button', { name: 'Undo' })).toBeVisible()
  // Messages stay while the pointer is on them.
  await offer.hover()
  await page.keyboard.press('Control+z')
  await expect(topology.edge(patch.agent, patch.model)).not.toBeAttached()
  await expect(offer).toHaveCount(0)
})

test('the sample takes lines drawn to it along only after a question; its maker hears nothing of others', async ({
  page,
  request,
}) => {
  const patch = await seedPatch(request, unique('sample'))
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y)
  const add = page.getByRole('button', { name: 'Add node' })
  const choose = async (name: string) => {
    await add.press('Enter')
    await page.getByRole('menuitem', { name }).press('Enter')
  }
  await choose('Load the sample topology')
  await expect(page.getByText('The sample topology is on the canvas')).toBeVisible()
  await expect(add).toBeFocused()
  const { items } = await read<{ items: { id: string; name: string }[] }>(request, '/nodes?limit=100')
  const orders = items.find(({ name }) => name === 'Orders')
  await connectNodes(request, {
    sourceId: patch.ids.agent,
    targetId: orders?.id,
    scopes: ['orders:read'],
  })
  await topology.openAt(patch.y)
  await choose('Remove the sample topology')
  const dialog = page.getByRole('alertdialog', { name: 'Remove the sample topology?' })
  await expect(dialog).toContainText('Its nodes and lines go, with the objects made for them.')
  await expect(dialog.getByRole('listitem')).toHaveText(`${patch.agent} → Orders`)
  await page.keyboard.press('Escape')
  await expect(add).toBeFocused()
  await choose('Remove the sample topology')
  const told = page.waitForResponse('**/topology/changes?after=*')
  await dialog.getByRole('button', { name: 'Remove sample' }).press('Enter')
  await expect(dialog).not.toBeAttached()
  await expect(topology.said).toHaveText('The sample topology was removed')
  await expect(add).toBeFocused()
  await told
  await page.waitForResponse('**/topology/changes?after=*')
  await expect(topology.said).toHaveText('The sample topology was removed')

  await test.step('without lines of one’s own it goes in one click, as it came', async () => {
    await choose('Load the sample topology')
    await expect(topology.node('Ticket system')).toBeAttached()
    await choose('Remove the sample topology')
    await expect(topology.node('Ticket system')).not.toBeAttached()
    await expect(dialog).toHaveCount(0)
  })
})
