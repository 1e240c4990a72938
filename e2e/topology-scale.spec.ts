import { expect, test, type APIRequestContext } from '@playwright/test'
import { manage, post } from './support/api'
import { connectNodes, removePatches, seedPatch, unique, type Patch } from './support/patch'
import { TopologyPage } from './support/topology-page'

test.afterEach(({ request }) => removePatches(request))

/** A patch with its client calling the agent, and the agent calling the model and one scope of the service. */
async function seedWay(request: APIRequestContext, name: string): Promise<Patch & { edge: string }> {
  const patch = await seedPatch(request, unique(name))
  const { client, agent, model, service } = patch.ids
  await connectNodes(request, { sourceId: client, targetId: agent })
  const { id } = await connectNodes(request, { sourceId: agent, targetId: model })
  await connectNodes(request, { sourceId: agent, targetId: service, scopes: ['orders:read'] })
  return { ...patch, edge: id }
}

test('the Reach tab shows, highlights and exports what a client reaches', async ({ page, request }) => {
  const patch = await seedWay(request, 'reach')
  const other = await seedPatch(request, unique('elsewhere'))
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y, `&selected=${patch.ids.client}`)
  await topology.openTab('Reach')
  const reached = topology.inspector.getByRole('list', { name: `${patch.client} can reach (3)` })
  await expect(reached.getByRole('listitem').filter({ hasText: patch.model })).toContainText(
    `Through ${patch.agent}`,
  )
  await expect(topology.inspector).toContainText(`Who can reach ${patch.client} (0)`)

  await topology.inspector.getByRole('switch', { name: 'Highlight on the canvas' }).press('Space')
  await expect(topology.node(other.agent)).toHaveClass(/opacity-25/)
  for (const name of [patch.client, patch.agent, patch.model, patch.service]) {
    await expect(topology.node(name)).not.toHaveClass(/opacity-25/)
  }
  await topology.inspector.getByRole('radio', { name: 'Reached by' }).press('Space')
  await expect(page).toHaveURL(/highlight=in/)
  await expect(topology.node(patch.agent)).toHaveClass(/opacity-25/)

  const rows = await topology.download(topology.inspector.getByRole('link', { name: 'Export CSV' }))
  const shown = rows.map(({ direction, distance, via, way, caller, callee }) =>
    [direction, distance, via, way, caller, callee].join(' | '),
  )
  expect(shown.toSorted()).toEqual(
    [
      `can_reach | 1 |  | open | ${patch.client} | ${patch.agent}`,
      `can_reach | 2 | ${patch.agent} | open | ${patch.agent} | ${patch.model}`,
      `can_reach | 2 | ${patch.agent} | open | ${patch.agent} | ${patch.service}`,
    ].toSorted(),
  )
})

test('the access table is searched, filtered, sorted and cut by keyboard', async ({ page, request }) => {
  const patch = await seedWay(request, 'table')
  const topology = new TopologyPage(page)
  await topology.open('?view=table')
  const rows = topology.accessRows
  await page.getByRole('searchbox', { name: 'Search by name, ID or scope' }).focus()
  await page.keyboard.type(patch.agent)
  await expect(rows).toHaveCount(3)
  await expect(page).toHaveURL(/q=/)

  await test.step('sort', async () => {
    const heading = topology.accessTable.getByRole('columnheader', { name: 'Callee' })
    const callees = () => rows.locator('td:nth-child(3)').allTextContents()
    const expected = [patch.agent, patch.model, patch.service].toSorted((one, two) => one.localeCompare(two))
    await heading.getByRole('button').press('Enter')
    await expect(heading).toHaveAttribute('aria-sort', 'ascending')
    await expect.poll(callees).toEqual(expected)
    await heading.getByRole('button').press('Enter')
    await expect(heading).toHaveAttribute('aria-sort', 'descending')
    await expect.poll(callees).toEqual(expected.toReversed())
  })

  await test.step('filter', async () => {
    await page.getByRole('combobox', { name: 'Kind of line' }).focus()
    await page.keyboard.type('To models')
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText(patch.model)
  })

  await test.step('the file holds what the table shows', async () => {
    const cells = await topology.download(page.getByRole('link', { name: 'Export CSV' }))
    expect(cells.map(({ caller, callee, status }) => [caller, callee, status])).toEqual([
      [patch.agent, patch.model, 'live'],
    ])
  })

  await test.step('remove', async () => {
    await rows.getByRole('button', { name: `Remove the line ${patch.agent} → ${patch.model}` }).press('Enter')
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText(`Access to Model API ${patch.model} ends`)
    const disconnect = dialog.getByRole('button', { name: 'Disconnect' })
    await expect(disconnect).toBeEnabled()
    await disconnect.press('Enter')
    await expect(page.getByText('No line matches')).toBeVisible()
    await page.getByRole('button', { name: 'Clear search and filters' }).press('Enter')
    await expect(rows.filter({ hasText: patch.agent })).toHaveCount(2)
  })
})

test('groups open and close by keyboard, with their lines gathered', async ({ page, request }) => {
  const owner = unique('Team')
  const agents = [unique('One'), unique('Two')] as const
  const made: string[] = []
  for (const name of agents) {
    const { nodeId } = await manage<{ nodeId: string }>(request, {
      method: 'POST',
      path: '/agents',
      body: { name, owner },
    })
    made.push(nodeId)
  }
  const caller = await post(request, '/nodes', { kind: 'client', application: { name: unique('Caller') } })
  await connectNodes(request, { sourceId: caller.id, targetId: made[0] })
  made.push(caller.id)
  const topology = new TopologyPage(page)
  await topology.open()
  await topology.groupBy('Group by owner')
  const group = topology.node(`${owner} (2)`)
  await expect(group).toBeAttached()
  for (const name of agents) await expect(topology.node(name)).not.toBeAttached()

  await test.step('a collapsed group tells what is in it: in brief, and in full when looked at', async () => {
    await expect(group).toHaveAccessibleName(`${owner} (2), Agent, collapsed group, 2 have no client secret`)
    await expect(topology.groupMarks(group)).toHaveText('2 no secret')
    await expect(topology.groupReasons(group)).toBeHidden()
    await group.hover()
    await expect(topology.groupReasons(group)).toBeVisible()
    await expect(topology.groupReasons(group)).toHaveText('2 have no client secret')
    await page.mouse.move(0, 0)
  })

  await test.step('a group stands out with what the legend filters by', async () => {
    await topology.filterBy('Needs attention')
    await expect(group).not.toHaveClass(/opacity-25/)
    await topology.filterBy('Needs attention')
  })

  await test.step('it says how to open it, and that it is neither connected nor removed as a whole', async () => {
    await expect(group).toHaveAccessibleDescription(/^Press Enter to open or collapse the group/)
    await group.focus()
    for (const key of ['c', 'Delete']) {
      await page.keyboard.press(key)
      await expect(topology.said).toHaveText(/^A group cannot be connected or removed/)
    }
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('gathered lines are counted in their name', async () => {
    const line = page.locator(`.react-flow__edge[aria-label^="1 line from "][aria-label$=" to ${owner}"]`)
    await expect(line).toBeAttached()
    await expect(line).toHaveAccessibleDescription(/Open the group at one end/)
    await line.focus()
    await page.keyboard.press('Delete')
    await expect(topology.said).toHaveText(/^These lines are gathered/)
  })

  await group.focus()
  await expect(topology.groupReasons(group)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(topology.said).toHaveText('Group opened')
  for (const name of agents) await expect(topology.node(name)).toBeAttached()
  await topology.expectFocus(new RegExp(`^${owner} \\(2\\), open`))
  await page.keyboard.press('Enter')
  await expect(topology.said).toHaveText('Group collapsed')
  for (const name of agents) await expect(topology.node(name)).not.toBeAttached()

  await test.step('what is found in a collapsed group opens it', async () => {
    await topology.find(agents[1])
    await topology.expectFocus(new RegExp(`^${agents[1]}, Agent`))
    await expect(topology.node(agents[1])).toBeInViewport({ ratio: 0.999 })
    await topology.open(`?group=owner&selected=${made[0]}`)
    await expect(topology.node(agents[0])).toBeInViewport({ ratio: 0.999 })
  })
  await topology.groupBy('No groups')
  for (const name of agents) await expect(topology.node(name)).toBeAttached()
  for (const id of made) await manage(request, { method: 'DELETE', path: `/nodes/${id}` })
})

test('the Traffic tab tells of calls, refusals and changes of a node and a line', async ({
  page,
  request,
}) => {
  const patch = await seedWay(request, 'traffic')
  const answer = await fetch(`${process.env.E2E_GATEWAY_URL}/${patch.model}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'sandbox-echo', messages: [{ role: 'user', content: 'Hello' }] }),
  })
  expect(answer.status).toBe(401)
  const { error } = (await answer.json()) as { error: { code: string } }
  const topology = new TopologyPage(page)
  await topology.openAt(patch.y, `&selected=${patch.ids.model}`)
  await topology.openTab('Traffic')
  const refusal = topology.traffic('Last refusals').getByRole('link').filter({ hasText: error.code })
  await expect(refusal).toHaveAttribute('href', /^\/requests\/./, { timeout: 25_000 })
  await expect(
    topology
      .traffic('Calls')
      .locator('div')
      .filter({ hasText: /^Refused/ }),
  ).toHaveText('Refused1')
  await expect(topology.traffic('Changes')).toContainText('node.created')

  await test.step('large figures are not cut', async () => {
    await page.route(`**/topology/traffic/${patch.ids.model}?*`, async (route) => {
      const answered = await route.fetch()
      const traffic = (await answered.json()) as { figures: Record<string, number> }
      const figures = { ...traffic.figures, allowed: 1_234_567, p50Ms: 15_204, p95Ms: 606_918 }
      await route.fulfill({ json: { ...traffic, figures } })
    })
    await page.reload()
    await expect(topology.traffic('Calls')).toContainText('606.9 s')
    expect(await topology.cutTexts(topology.traffic('Calls'))).toEqual([])
  })

  await topology.openAt(patch.y, `&selected=${patch.edge}&tab=traffic`)
  await expect(topology.inspector).toContainText(`${patch.agent} → ${patch.model}`)
  await expect(topology.traffic('Last refusals')).toContainText('No call was refused.')
  await expect(topology.traffic('Changes')).toContainText('edge.connected')
  await topology.traffic('Changes').getByRole('link', { name: 'Show in the audit log' }).press('Enter')
  await expect(page).toHaveURL(new RegExp(`/audit\\?target=${patch.edge}`))
  await expect(page.getByRole('main')).toContainText('edge.connected')
})
