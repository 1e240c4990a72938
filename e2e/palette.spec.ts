import { expect, test } from '@playwright/test'
import { localeCookie } from '@/lib/console/locale'
import { manage } from './support/api'
import { callModel, fetchToken, seedChain } from './support/chain'
import { CommandPalette } from './support/command-palette'
import { carrying, recordRequests } from './support/record-requests'
import { auditorState, nobody, operatorState } from './support/sessions'

const suffix = Date.now().toString(36)
const gatewayUrl = () => process.env.E2E_GATEWAY_URL ?? ''

test('pages, objects and actions are reached by keyboard alone', async ({ page, request }) => {
  const name = `Palette ${suffix}`
  await manage(request, { method: 'POST', path: '/agents', body: { name } })
  const palette = new CommandPalette(page)
  await page.goto('/services')
  await palette.open()
  await expect(palette.dialog.getByRole('status')).toHaveText(/\d+ results/)

  await palette.choose(name, palette.dialog.getByRole('group', { name: 'Agents' }).getByRole('option'))
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  await palette.open()
  await expect(palette.dialog.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([
    new RegExp(name),
  ])
  await palette.choose('audit log', palette.option('Audit log Observe'))
  await expect(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible()

  await palette.open()
  await palette.choose('dark', palette.option('Switch to theme: Dark'))
  await expect(page.locator('html')).toHaveClass(/dark/)

  const button = page.getByRole('button', { name: 'Search and commands' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(palette.field).toBeFocused()
  await page.keyboard.insertText('nothing has such a name')
  await expect(palette.dialog.getByText('Nothing found')).toBeVisible()
  await expect(palette.dialog.getByRole('status')).toHaveText('No results')
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('a pasted token is inspected, a pasted request opened, a secret kept here', async ({
  page,
  request,
}) => {
  const chain = await seedChain(
    (method, path, body) =>
      manage(request, {
        method: method as 'GET' | 'POST',
        path,
        ...(body === undefined ? {} : { body }),
      }),
    { name: `palette-${suffix}` },
  )
  const token = await fetchToken(gatewayUrl(), chain)
  const answer = await callModel(gatewayUrl(), { chain, token })
  const requestId = answer.headers.get('x-request-id') ?? ''
  const palette = new CommandPalette(page)
  await page.goto('/credentials')
  const sent = recordRequests(page)

  await palette.open()
  await palette.choose(` ${token}\n`, palette.option(/^Inspect this token/))
  await expect(page.getByText('The token is good')).toBeVisible()
  await expect(page).toHaveURL(/\/tokens\?tab=inspect$/)

  await palette.open()
  await palette.choose(requestId, palette.option(/^POST .* HTTP 200$/))
  await expect(page).toHaveURL(new RegExp(`/requests/${requestId}$`))

  await palette.open()
  await palette.choose(requestId, palette.option(/^Explain the decision/))
  await expect(page).toHaveURL(new RegExp(`/explain\\?request=${requestId}$`))

  await palette.open()
  await page.keyboard.insertText(chain.secret)
  await expect(palette.dialog.getByText('This was not searched')).toBeVisible()
  await page.keyboard.press('Escape')

  expect(carrying(sent, token)).toEqual([])
  expect(sent.filter((text) => text.includes(chain.secret))).toEqual([])
})

const asked = [
  ['create agent', 'Register agent', '/agents/new'],
  ['register agent', 'Register agent', '/agents/new'],
  ['add application', 'Create application', '/applications/new'],
  ['new credential', 'Add credential', '/credentials/new'],
  ['rotate', 'Rotate a client secret', '/applications'],
  ['roll credential', 'Rotate a credential', '/credentials'],
  ['new api token', 'Create API token', '/settings/api-tokens'],
  ['invite user', 'Add user', '/settings/users/new'],
  ['draw line', 'Connect on the canvas', '/topology'],
  ['give access', 'Grant a Model API', '/consumers'],
  ['unlock', 'Reset a password or unlock a user', '/settings/users'],
  ['change my password', 'Change your password', '/settings/account'],
  ['delete agent', 'Agents Identity', '/agents'],
  ['denied', 'Show the refused calls', '/calls'],
  ['who can reach', 'Topology', '/topology'],
  ['revoke api token', 'API tokens Settings', '/settings/api-tokens'],
] as const

test('every action is found by the words that people would type', async ({ page }) => {
  const palette = new CommandPalette(page)
  await page.goto('/services')
  for (const [words, name, path] of asked) {
    await palette.open()
    await palette.choose(words, palette.option(name))
    await expect(page, words).toHaveURL(new RegExp(`${path}(\\?|$)`))
  }
})

test('in Chinese the words of both languages are understood, and what is found is told in Chinese', async ({
  page,
  context,
  request,
  baseURL: url = '',
}) => {
  await context.addCookies([{ name: localeCookie, value: 'zh-CN', url }])
  await page.goto('/services')
  const dialog = page.getByRole('dialog', { name: '搜索与命令' })
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press('Control+k')
    await expect(dialog.getByRole('combobox')).toBeFocused({ timeout: 2_000 })
  }).toPass()
  for (const [words, name] of [
    ['创建智能体', '注册智能体'],
    ['create agent', '注册智能体'],
    ['更换密钥', '轮换客户端密钥'],
    ['新建应用', '创建应用'],
    ['新建 API 令牌', '创建 API 令牌'],
    ['邀请', '添加用户'],
    ['登出', '退出登录'],
    ['被拒绝', '查看被拒绝的调用'],
  ] as const) {
    await dialog.getByRole('combobox').fill(words)
    await expect(dialog.getByRole('option', { name }), words).toBeVisible()
  }
  const name = `Told ${suffix}`
  await manage(request, { method: 'POST', path: '/agents', body: { name } })
  await manage(request, { method: 'POST', path: '/services', body: { name, provider: 'sandbox' } })
  await dialog.getByRole('combobox').fill(name)
  const found = (group: string) => dialog.getByRole('group', { name: group }).getByRole('option')
  await expect(found('画布节点')).toHaveText(`${name}智能体`)
  await expect(found('服务')).toHaveText(`${name}沙箱`)
})

test('the search answers each role with what it may read, and nobody else', async ({
  browser,
  playwright,
  baseURL: origin = '',
}) => {
  const search = async (storageState: string | typeof nobody, headers: Record<string, string>) => {
    const context = await playwright.request.newContext({ baseURL: origin, storageState })
    const answer = await context.post('/api/search', { headers, data: { text: 'auditor@example.com' } })
    const body = answer.ok() ? ((await answer.json()) as { objects: { kind: string }[] }) : { objects: [] }
    await context.dispose()
    return [answer.status(), body.objects.map(({ kind }) => kind)]
  }
  expect(await search(auditorState, { Origin: origin })).toEqual([200, ['user']])
  expect(await search(operatorState, { Origin: origin })).toEqual([200, []])
  expect(await search(nobody, { Origin: origin })).toEqual([401, []])
  expect(await search(auditorState, { Origin: 'https://evil.example' })).toEqual([403, []])

  const context = await browser.newContext({ storageState: auditorState })
  const page = await context.newPage()
  const palette = new CommandPalette(page)
  await page.goto('/services')
  await palette.open()
  await page.keyboard.insertText('register agent')
  const action = palette.option(/^Register agent/)
  await expect(action).toHaveAttribute('aria-disabled', 'true')
  await expect(action).toContainText('Your role Auditor may not change this.')
  await page.keyboard.press('Enter')
  await palette.field.fill('audit log')
  await expect(palette.option('Audit log Observe')).toBeVisible()
  await expect(page).toHaveURL('/services')
  await context.close()
})

test('on a narrow screen the search is an icon that opens the same palette', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const palette = new CommandPalette(page)
  await page.goto('/services')
  const button = page.getByRole('button', { name: 'Search and commands' })
  await expect(button.getByText('Search')).toBeHidden()
  await button.click()
  await expect(palette.field).toBeFocused()
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
})
