import { expect, test, type Page } from '@playwright/test'
import { connectNodes, removePatches, seedPatch, unique } from './support/patch'
import { TopologyPage } from './support/topology-page'

test.afterEach(({ request }) => removePatches(request))

const question = (page: Page) => page.getByRole('alertdialog', { name: 'Discard your changes?' })

/** Answers the question by keyboard; the harmless answer has the focus. */
async function keepEditing(page: Page) {
  await expect(question(page).getByRole('button', { name: 'Keep editing' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question(page)).toBeHidden()
}

async function discard(page: Page) {
  await question(page).getByRole('button', { name: 'Discard changes' }).press('Enter')
  await expect(question(page)).toBeHidden()
}

test('the panel for a new node asks before it throws away what was typed, by whatever way it closes', async ({
  page,
  request,
}) => {
  const patch = await seedPatch(request, unique('unsaved'))
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y, `&selected=${patch.ids.agent}`)
  await topology.startAdding('LLM')
  await topology.inspector.getByRole('radio', { name: 'A new API key' }).click()
  const name = topology.inspector.getByLabel('Name', { exact: true })
  await name.fill('Half a key')

  await name.press('Escape')
  await keepEditing(page)
  await expect(name).toBeFocused()
  await topology.inspector.getByRole('radio', { name: 'A new Model API' }).click()
  await keepEditing(page)
  await topology.inspector.getByRole('combobox', { name: 'Kind of node' }).selectOption({ label: 'Client' })
  await keepEditing(page)
  await topology.node(patch.service).click()
  await keepEditing(page)
  await page.goBack()
  await keepEditing(page)
  await expect(page).toHaveURL(/add=llm/)
  await expect(name).toHaveValue('Half a key')

  await name.press('Escape')
  await discard(page)
  await expect(topology.inspector).toBeHidden()
  await expect(page.getByRole('button', { name: 'Add node' })).toBeFocused()
})

test('a panel into which nothing was typed closes at once, and so does one that has saved', async ({
  page,
  request,
}) => {
  const patch = await seedPatch(request, unique('saved'))
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y)
  await topology.startAdding('Agent')
  await topology.inspector.getByLabel('Name', { exact: true }).press('Escape')
  await expect(topology.inspector).toBeHidden()
  await expect(page.getByRole('button', { name: 'Add node' })).toBeFocused()

  await topology.node(patch.agent).click()
  await topology.inspector.getByRole('button', { name: 'Rename' }).click()
  const rename = topology.inspector.getByLabel('Name on the canvas')
  await rename.fill(`${patch.agent} two`)
  await rename.press('Escape')
  await keepEditing(page)
  await rename.press('Enter')
  await expect(topology.inspector.getByRole('heading', { name: `${patch.agent} two` })).toBeVisible()
  await topology.inspector.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(topology.inspector).toBeHidden()
  await topology.expectFocus(new RegExp(`^${patch.agent} two, Agent`))
})

test('scopes that were chosen and not saved are asked about', async ({ page, request }) => {
  const patch = await seedPatch(request, unique('scopes'))
  const line = { sourceId: patch.ids.agent, targetId: patch.ids.service }
  await connectNodes(request, { ...line, scopes: ['orders:refund'] })
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y)
  await topology.edge(patch.agent, patch.service).focus()
  await page.keyboard.press('Enter')
  await topology.inspector.getByRole('button', { name: 'Change' }).click()
  const scopes = topology.inspector.getByRole('checkbox')
  await scopes.last().press('Escape')
  await expect(topology.inspector).toBeHidden()

  await topology.edge(patch.agent, patch.service).focus()
  await page.keyboard.press('Enter')
  await topology.inspector.getByRole('button', { name: 'Change' }).click()
  await scopes.last().press('Space')
  await scopes.last().press('Escape')
  await discard(page)
  await expect(topology.inspector).toBeHidden()
})

for (const { name, open, field } of [
  {
    name: 'New API token',
    open: async (page: Page) => {
      await page.goto('/settings/api-tokens')
      await page.getByRole('button', { name: 'Create token' }).click()
    },
    field: 'Name',
  },
  {
    name: 'Save as a view …',
    open: async (page: Page) => {
      await page.goto('/agents')
      await page.getByRole('button', { name: 'Views' }).click()
      await page.getByRole('menuitem', { name: 'Save as a view …' }).click()
    },
    field: 'Name',
  },
]) {
  test(`the dialog "${name}" asks before Escape, the cross or Cancel throws away what was typed`, async ({
    page,
  }) => {
    await open(page)
    const dialog = page.getByRole('dialog', { name })
    await dialog.getByRole('textbox', { name: field }).fill('Half a name')
    await page.keyboard.press('Escape')
    await keepEditing(page)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await keepEditing(page)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await discard(page)
    await expect(dialog).toBeHidden()

    await open(page)
    await dialog.getByRole('textbox', { name: field }).press('Escape')
    await expect(dialog).toBeHidden()
    await expect(question(page)).toBeHidden()
  })
}
