import { expect, test } from '@playwright/test'
import { manage } from './support/api'
import { DebugPage } from './support/debug-page'
import { TopologyPage } from './support/topology-page'

interface Created {
  id: string
}

/** The whole story in a browser: from an agent without rights to a streamed answer, and back. */
test('an agent is registered, connected, answered, disconnected, refused, and connected again by keyboard', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const service = await manage<Created>(request, {
    method: 'POST',
    path: '/services',
    body: { name: 'Story sandbox', provider: 'sandbox', paceMs: 20 },
  })
  const modelApi = await manage<Created>(request, {
    method: 'POST',
    path: '/model-apis',
    body: { name: 'story', basePath: '/story', serviceId: service.id },
  })
  const topology = new TopologyPage(page)
  const debug = new DebugPage(page)
  const edge = topology.edge('Story agent', 'story')

  await test.step('the agent is registered on the canvas', async () => {
    await topology.open()
    await topology.startAdding('Agent')
    await page.getByLabel('Name', { exact: true }).fill('Story agent')
    await page.getByRole('button', { name: 'Register agent' }).click()
    await expect(topology.node('Story agent')).toBeVisible()
  })

  await test.step('the Model API is put on the canvas', async () => {
    await topology.startAdding('LLM')
    await page.getByRole('combobox', { name: 'Model API or credential' }).click()
    await page.getByRole('option', { name: 'story' }).click()
    await page.getByRole('button', { name: 'Add to canvas' }).click()
    await topology.expectFocus(/^story, LLM/)
    await page.keyboard.press('Escape')
  })

  await test.step('a line is dragged', async () => {
    await page.getByRole('button', { name: 'Fit everything' }).click()
    await topology.drag('Story agent', '/story')
    await expect(edge).toBeAttached()
    await expect(page.getByText('Story agent may now call story').first()).toBeAttached()
    await page.reload()
    await expect(edge).toBeAttached()
  })

  await test.step('the prompt is answered while it streams', async () => {
    await debug.open(modelApi.id)
    await debug.chooseCaller('Story agent')
    await debug.send('How do agents call models without keys?')
    await expect(page.getByText('Answer complete after')).toBeAttached()
    await expect(debug.answer).toContainText('no real model')
    await expect(page.getByRole('list', { name: 'Pipeline' })).toContainText('passed')
  })

  await test.step('the line is deleted', async () => {
    await topology.open()
    await topology.node('Story agent').focus()
    await page.keyboard.press('Enter')
    await edge.focus()
    await page.keyboard.press('Delete')
    const dialog = page.getByRole('alertdialog')
    const disconnect = dialog.getByRole('button', { name: 'Disconnect' })
    await expect(disconnect).toHaveAccessibleDescription('Type the name exactly as shown above.')
    await expect(dialog).toContainText('1 caller of the last hour loses access')
    await dialog.getByRole('textbox', { name: 'Type Story agent to confirm' }).fill('Story agent')
    await disconnect.click()
    await expect(edge).not.toBeAttached()
    await expect(page.getByText('Story agent may no longer call story').first()).toBeAttached()
  })

  await test.step('the next prompt is refused, and the missing line is named', async () => {
    await debug.open(modelApi.id)
    await debug.chooseCaller('Story agent')
    await debug.send('And now?')
    await expect(debug.answer).toContainText('The gateway refused the call')
    await expect(debug.answer).toContainText('A line from Story agent to story')
  })

  await test.step('the line is drawn again with the keyboard alone', async () => {
    await topology.open()
    await topology.node('Story agent').focus()
    await page.keyboard.press('c')
    await expect(page.getByRole('dialog', { name: 'Connect Story agent to…' })).toBeVisible()
    await page.keyboard.type('/story')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(edge).toBeAttached()
    await expect(page.getByText('Story agent may now call story').first()).toBeAttached()
  })

  await test.step('and the prompt is answered again', async () => {
    await debug.open(modelApi.id)
    await debug.chooseCaller('Story agent')
    await debug.send('Once more')
    await expect(page.getByText('Answer complete after')).toBeAttached()
  })
})

test('a client cannot be drawn to a credential, and the reason is shown', async ({ page, request }) => {
  const application = await manage<Created>(request, {
    method: 'POST',
    path: '/applications',
    body: { name: 'Refused portal' },
  })
  const credential = await manage<Created>(request, {
    method: 'POST',
    path: '/credentials',
    body: {
      type: 'api_key',
      name: 'Refused key',
      identifier: 'refused-key',
      label: 'llm',
      apiKey: 'sk-refused-0001',
    },
  })
  const client = { kind: 'client', applicationId: application.id }
  const model = { kind: 'llm', credentialId: credential.id }
  for (const body of [client, model]) await manage(request, { method: 'POST', path: '/nodes', body })
  const topology = new TopologyPage(page)
  await topology.open()
  await page.getByRole('button', { name: 'Fit everything' }).click()
  await topology.drag('Refused portal', 'Refused key')
  await expect(page.getByText('This line cannot be drawn').first()).toBeVisible()
  await expect(topology.edge('Refused portal', 'Refused key')).not.toBeAttached()
})
