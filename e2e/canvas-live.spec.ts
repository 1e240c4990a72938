import { expect, test } from '@playwright/test'
import { removePatches, seedPatch, unique } from './support/patch'
import { operatorState } from './support/sessions'
import { TopologyPage } from './support/topology-page'

test.afterEach(({ request }) => removePatches(request))

test('what others change meanwhile is noticed and never overwritten', async ({ page, request, browser }) => {
  const patch = await seedPatch(request, unique('both'))
  const topology = new TopologyPage(page)
  await topology.keepIgnorant()
  await topology.openAt(patch.y, `&selected=${patch.ids.service}`)
  const context = await browser.newContext({ storageState: operatorState })
  const other = new TopologyPage(await context.newPage())
  await other.openAt(patch.y, `&selected=${patch.ids.service}`)

  const rename = async ({ page: on, inspector }: TopologyPage, name: string) => {
    await inspector.getByRole('button', { name: 'Rename' }).click()
    await inspector.getByLabel('Name on the canvas').fill(name)
    await on.keyboard.press('Enter')
  }
  await rename(other, `Theirs ${patch.y}`)
  await expect(other.node(`Theirs ${patch.y}`)).toBeVisible()
  await rename(topology, 'Mine')
  const refusal = `operator@example.com renamed ${patch.service} to Theirs ${patch.y} meanwhile. Nothing was overwritten; look and try again.`
  await expect(topology.inspector).toContainText(refusal)
  await expect(topology.node(`Theirs ${patch.y}`)).toBeVisible()

  await test.step('an open canvas hears of it', async () => {
    await other.drag(patch.agent, patch.model)
    await expect(other.edge(patch.agent, patch.model)).toBeAttached()
    await page.unroute('**/topology/changes?after=*')
    await expect(topology.edge(patch.agent, patch.model)).toBeAttached()
    await expect(page.getByText(/operator@example\.com (connected|made 2 changes)/).first()).toBeVisible()
  })
  await context.close()
})

test('refused calls of the last hour stand on the card', async ({ page, request }) => {
  const patch = await seedPatch(request, unique('denied'))
  const call = async () => {
    const answer = await fetch(`${process.env.E2E_GATEWAY_URL}/${patch.model}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ model: 'sandbox-echo', messages: [{ role: 'user', content: 'Hello' }] }),
    })
    return answer.status
  }
  // Unknown until the data plane has heard of the Model API; those calls are not counted for it.
  await expect.poll(call).toBe(401)
  const topology = new TopologyPage(page)
  await expect(async () => {
    await topology.openAt(patch.y)
    await expect(topology.node(patch.model)).toHaveAttribute(
      'aria-label',
      /1 call was refused in the last hour/,
      { timeout: 2_000 },
    )
  }).toPass()
})
