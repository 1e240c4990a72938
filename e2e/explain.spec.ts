import { expect, test } from '@playwright/test'
import { manage } from './support/api'
import { callModel, fetchToken, seedChain } from './support/chain'
import { ComparePage } from './support/compare-page'
import { DebugPage } from './support/debug-page'
import { ExplainPage } from './support/explain-page'
import { auditorState } from './support/sessions'

/** Everything here is done by keyboard; no test of this file clicks. */

const gatewayUrl = () => process.env.E2E_GATEWAY_URL ?? ''

test('a refused call leads to its decision, to the preview of a fix, and to an answer', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000)
  const chain = await seedChain(
    (method, path, body) => manage(request, { method: method as 'POST', path, body }),
    {
      name: 'explained',
    },
  )
  await manage(request, { method: 'DELETE', path: `/edges/${chain.edgeId}` })
  const title = 'Draw the line from Agent explained to explained'
  const explain = new ExplainPage(page)
  let requestId = ''

  await test.step('the call is refused, and the address names the stored call', async () => {
    await page.goto(`/debug?modelApi=${chain.modelApiId}&application=${chain.applicationId}`)
    await page.getByLabel('Prompt', { exact: true }).focus()
    await page.keyboard.insertText('Why am I refused?')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('tabpanel', { name: 'Answer' })).toContainText('The gateway refused the call')
    await expect(page).toHaveURL(/request=req_/)
    requestId = new URL(page.url()).searchParams.get('request') ?? ''
  })

  await test.step('what was typed is still there after leaving', async () => {
    await page.getByRole('link', { name: 'Why, and what would fix it' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Why denied', level: 1 })).toBeVisible()
    await page.goBack()
    await expect(page.getByLabel('Prompt', { exact: true })).toHaveValue('Why am I refused?')
  })

  await test.step('the request id is explained: each check, the first that failed, the missing line', async () => {
    await page.goto('/explain')
    await explain.askRequest(requestId)
    await expect(page.getByRole('status').filter({ hasText: 'Refused now' })).toBeVisible()
    await expect(explain.now).toContainText('scope.not_granted')
    await expect(explain.now).toContainText('A line from Agent explained to explained')
    const preview = explain.fix(title)
    await expect(preview).toContainText('Consumer Agent explained, known by the claim client_id')
    await expect(preview).toContainText('Grant: consumer Agent explained may call explained')
    await expect(preview).toContainText('Agent explained gets tokens with')
    await expect(preview).toContainText('Allowed')
  })

  await test.step('the fix is applied, and the decision is shown again', async () => {
    await explain.apply(title)
    await expect(page.getByRole('status').filter({ hasText: 'Allowed now' })).toBeVisible()
    await expect(page.getByText('It was refused then and would be allowed now.')).toBeVisible()
    const edges = await manage<{ items: { sourceId: string }[] }>(request, {
      method: 'GET',
      path: '/edges?limit=100',
    })
    expect(edges.items.some(({ sourceId }) => sourceId === chain.agentNodeId)).toBe(true)
  })

  await test.step('the stored call is sent again and answered', async () => {
    await page.goto(`/requests/${requestId}`)
    await expect(page.getByText('It was refused then and would be allowed now.')).toBeVisible()
    await page.getByRole('link', { name: 'Send again in Debug' }).press('Enter')
    await expect(page.getByText('A stored call')).toBeVisible()
    await page.getByLabel('Prompt', { exact: true }).focus()
    await page.keyboard.press('Control+Enter')
    await expect(new DebugPage(page).answer).toContainText('You wrote', { timeout: 15_000 })
    const bearer = page.locator('[data-stage=bearer]')
    await expect(bearer).toContainText('passed')
    await expect(bearer).toContainText('ms')
    await expect(page.locator('[data-stage=decision]')).toContainText('ms')
  })

  await test.step('the calls list both, and find one by its id', async () => {
    await page.goto(`/calls?q=${requestId}`)
    await expect(page.getByRole('link', { name: requestId })).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(2)
    await page.getByRole('link', { name: requestId }).press('Enter')
    await expect(page).toHaveURL(`/requests/${requestId}`)
  })
})

test('two callers are compared, and the check where they part is marked', async ({ page, request }) => {
  test.setTimeout(60_000)
  const send = <Result>(method: string, path: string, body?: unknown) =>
    manage<Result>(request, { method: method as 'POST', path, body })
  const chain = await seedChain(send, { name: 'compared', paceMs: 40 })
  const other = await send<{ applicationId: string }>('POST', '/agents', { name: 'Agent without a line' })
  const compare = new ComparePage(page)
  await compare.open({
    leftApi: chain.modelApiId,
    rightApi: chain.modelApiId,
    leftCaller: chain.applicationId,
    rightCaller: other.applicationId,
  })
  await compare.send('The same for both of you')
  await expect(compare.side('A')).toContainText('You wrote')
  await expect(compare.side('B')).toContainText('The gateway refused the call')
  await expect(compare.row('Scope')).toContainText('Differs')
  await expect(compare.row('Bearer token')).not.toContainText('Differs')
  await expect(compare.row('Consumer')).toContainText('Not reached')

  await test.step('stop ends both at the gateway', async () => {
    const field = page.getByLabel('Prompt', { exact: true })
    await field.focus()
    await page.keyboard.insertText(` ${'word '.repeat(400)}`)
    await page.keyboard.press('Control+Enter')
    await expect(compare.side('A')).toContainText('This is the Sandbox')
    await page.keyboard.press('Escape')
    await expect(compare.side('A')).toContainText('The call was ended at the gateway and at the upstream.')
    // The differences stand once both records are stored.
    await expect(compare.differences).toBeVisible()
    const call = compare.side('A').getByRole('link', { name: /^Request/ })
    await call.press('Enter')
    await expect(page.getByText('Caller left')).toBeVisible()
  })

  await test.step('at 390 px the sides stand below each other and nothing widens the page', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    await compare.open({ leftApi: chain.modelApiId, leftCaller: chain.applicationId })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})

test.describe('an auditor', () => {
  test.use({ storageState: auditorState })

  test('sees a preview, but cannot apply it by the button', async ({ page, request }) => {
    const send = <Result>(method: string, path: string, body?: unknown) =>
      manage<Result>(request, { method: method as 'POST', path, body })
    const chain = await seedChain(send, { name: 'audited' })
    await send('DELETE', `/edges/${chain.edgeId}`)
    const explain = new ExplainPage(page)
    await page.goto('/explain')
    await explain.askAccess('Agent audited', 'audited')
    const title = 'Draw the line from Agent audited to audited'
    await expect(explain.fix(title)).toContainText('Line from Agent audited to audited')
    const apply = page.getByRole('button', { name: `Apply: ${title}` })
    await expect(apply).toHaveAttribute('aria-disabled', 'true')
    await expect(apply).toHaveAccessibleDescription(/may not change this/)
    await apply.press('Enter')
    // What was pressed would have been done by the time that a later question is answered.
    await page.goto('/explain')
    await explain.askAccess('Agent audited', 'audited')
    await expect(explain.fix(title)).toBeVisible()
    await expect(explain.now).toContainText('Refused')
  })
})

test('a call that was cut says so, and once its line stands again nothing is missing', async ({
  page,
  request,
}) => {
  const name = `cut-${Date.now().toString(36)}`
  const chain = await seedChain(
    (method, path, body) => manage(request, { method: method as 'POST', path, body }),
    { name, paceMs: 400 },
  )
  const token = await fetchToken(gatewayUrl(), chain)
  const answer = await callModel(gatewayUrl(), { chain, token, stream: true, prompt: 'word '.repeat(60) })
  const id = answer.headers.get('x-request-id') ?? ''
  await manage(request, { method: 'DELETE', path: `/edges/${chain.edgeId}` })
  await answer.text()

  await expect(async () => {
    await page.goto(`/requests/${id}`)
    await expect(page.locator('[data-stage=decision]')).toContainText('passed, then changed', {
      timeout: 1_000,
    })
  }).toPass()
  await expect(page.locator('[data-stage=upstream]')).toHaveAttribute('data-state', 'passed')
  await expect(page.locator('[data-stage=stream]')).toHaveAttribute('data-state', 'cut')
  await expect(page.getByText('What is missing', { exact: true })).toBeVisible()

  const line = { sourceId: chain.agentNodeId, targetId: chain.modelNodeId }
  await manage(request, { method: 'POST', path: '/edges', body: line })
  for (const path of [`/requests/${id}`, `/debug?request=${id}`]) {
    await page.goto(path)
    await expect(page.getByText('It was refused then and would be allowed now.'), path).toHaveCount(1)
    await expect(page.getByText(/^What was missing then has been given since: /), path).toBeVisible()
    await expect(page.getByText('What is missing', { exact: true }), path).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Draw the line' }), path).toHaveCount(0)
  }
})
