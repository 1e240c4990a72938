import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test, type APIRequestContext } from '@playwright/test'
import { manage } from './support/api'
import { DetailPage } from './support/detail-page'
import { carrying, recordRequests } from './support/record-requests'
import { administratorState, auditorState } from './support/sessions'
import { TokensPage } from './support/tokens-page'

interface Created {
  id: string
}

/** A client that is granted the scope `read` of a resource server, which has the scope `erase` as well. */
async function seed(request: APIRequestContext, name: string) {
  const post = <Result = Created>(path: string, body: unknown) =>
    manage<Result>(request, { method: 'POST', path, body })
  const audience = `api://${name}`
  const server = await post('/applications', { name: `Server ${name}`, audience })
  const read = await post(`/applications/${server.id}/scopes`, { name: 'Read orders', value: 'read' })
  await post(`/applications/${server.id}/scopes`, { name: 'Erase orders', value: 'erase' })
  const client = await post('/applications', { name: `Client ${name}` })
  const { clientSecret } = await post<{ clientSecret: string }>(`/applications/${client.id}/secrets`, {})
  const grant = await post('/scope-grants', { clientId: client.id, scopeId: read.id })
  return { name, audience, application: client.id, clientSecret, grantId: grant.id }
}

const suffix = Date.now().toString(36)

test('a token is previewed, minted, shown once and audited without itself', async ({ page, request }) => {
  const { audience, application, clientSecret, name } = await seed(request, `mint-${suffix}`)
  const tokens = new TokensPage(page)
  await tokens.open({ application, audience })
  await expect(tokens.scope('Erase orders')).toBeDisabled()
  await expect(page.getByText(`Not granted to Client ${name}.`).first()).toBeVisible()
  await expect(tokens.mint).toHaveAttribute('aria-disabled', 'true')

  await tokens.scope('Read orders').press('Space')
  await expect(page.getByText('The token is issued with one scope.')).toBeVisible()
  await expect(page.locator('[data-claim="aud"]')).toContainText(audience)
  await expect(page.locator('[data-claim="sub"]').getByRole('link', { name: `Client ${name}` })).toBeVisible()
  await expect(page.locator('[data-scope="read"]').getByRole('link', { name: 'By hand' })).toBeVisible()

  await page.getByRole('tab', { name: 'Code' }).click()
  const curl = await page.locator('pre[aria-label="curl"]').innerText()
  expect(curl).toContain('$CLIENT_SECRET')
  const { stdout } = await promisify(execFile)('sh', ['-c', curl.replace('curl ', 'curl -s ')], {
    env: { ...process.env, CLIENT_SECRET: clientSecret },
  })
  expect(JSON.parse(stdout)).toMatchObject({ token_type: 'Bearer', expires_in: 3600 })

  await tokens.mint.press('Enter')
  await expect(page.getByText('HTTP 200: token issued')).toBeVisible()
  const token = await tokens.minted.innerText()
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    jti: string
    iat: number
    exp: number
  }
  expect(claims).toMatchObject({ aud: audience, scope: 'read', client_id: application })
  expect(claims.exp - claims.iat).toBe(300)
  const log = await manage<{ items: object[] }>(request, {
    method: 'GET',
    path: `/audit-events?action=token.minted&targetId=${application}`,
  })
  expect(log.items).toHaveLength(1)
  expect(log.items[0]).toMatchObject({ detail: { audience, scope: 'read', jti: claims.jti } })
  expect(JSON.stringify(log)).not.toContain(token.split('.')[2])

  await page.reload()
  await expect(tokens.scope('Read orders')).toBeVisible()
  expect(await page.content()).not.toContain(token.split('.')[2])
})

test('a refusal shows the decision and what is missing', async ({ page, request }) => {
  const { audience, application, grantId, name } = await seed(request, `refuse-${suffix}`)
  const tokens = new TokensPage(page)
  await tokens.open({ application, audience })
  await tokens.scope('Read orders').click()
  await manage(request, { method: 'DELETE', path: `/scope-grants/${grantId}` })
  await tokens.mint.click()
  await expect(page.getByText('HTTP 400: refused with invalid_scope')).toBeVisible()
  await expect(page.locator('[data-check="client"]')).toHaveAttribute('data-passed', 'true')
  await expect(page.locator('[data-check="scope"]')).toContainText(
    `Client ${name} is not granted the scope read on ${audience}.`,
  )
  await expect(page.getByText('What is missing')).toBeVisible()
  await expect(tokens.minted).toHaveCount(0)
  await page.getByRole('link', { name: 'Why, and what would fix it' }).click()
  await expect(page).toHaveURL(new RegExp(`/explain\\?principal=${application}`))
})

test('a token is inspected without leaving the browser', async ({ page, request }) => {
  const { audience, application, name } = await seed(request, `inspect-${suffix}`)
  const tokens = new TokensPage(page)
  await tokens.open({ application, audience })
  await tokens.scope('Read orders').click()
  await tokens.mint.click()
  await expect(tokens.minted).toBeVisible()
  const token = await tokens.minted.innerText()
  const sent = recordRequests(page)

  await page.getByRole('button', { name: 'Inspect', exact: true }).click()
  await expect(page.getByText('The token is good')).toBeVisible()
  await expect(tokens.pasted).toHaveValue(token)
  await expect(page).toHaveURL(/[?&]tab=inspect/)
  await expect(page.locator('[data-claim="aud"]')).toContainText(`Audience = Server inspect-${suffix}`)
  await expect(page.locator('[data-claim="exp"]')).toContainText(/Expires in \d/)
  await expect(page.locator('[data-scope="read"]').getByRole('link', { name: 'By hand' })).toBeVisible()

  const [header = '', payload = '', signature = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
  const forged = Buffer.from(JSON.stringify({ ...claims, scope: 'read erase' })).toString('base64url')
  await tokens.pasted.fill(`${header}.${forged}.${signature}`)
  await expect(tokens.finding('signature')).toBeVisible()

  await tokens.pasted.fill(`${token}\n`)
  await expect(page.getByText('There is white space in it')).toBeVisible()
  await page.getByRole('button', { name: 'Remove white space' }).click()
  await expect(page.getByText('The token is good')).toBeVisible()

  await manage(request, {
    method: 'PATCH',
    path: `/applications/${application}`,
    body: { status: 'disabled' },
  })
  await tokens.pasted.fill('')
  await tokens.pasted.fill(`Bearer ${token}`)
  await expect(tokens.finding('client_disabled')).toContainText(`Client ${name} is disabled.`)

  expect(sent.filter((text) => text.includes('/api/tokens/facts')).length).toBeGreaterThan(0)
  expect(carrying(sent, token)).toEqual([])
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
  )
  expect(stored).not.toContain(signature)
})

test('an auditor sees the preview and mints nothing, not even with the form of somebody else', async ({
  browser,
  request,
}) => {
  const seeded = await seed(request, `roles-${suffix}`)
  const auditor = await browser.newContext({ storageState: auditorState })
  const reading = new TokensPage(await auditor.newPage())
  await reading.open(seeded)
  await reading.scope('Read orders').click()
  await expect(reading.page.getByText('The token is issued with one scope.')).toBeVisible()
  await expect(reading.mint).toHaveAttribute('aria-disabled', 'true')
  await expect(reading.page.getByText(/Your role Auditor may not/).first()).toBeAttached()

  const administrator = await browser.newContext({ storageState: administratorState })
  const smuggling = new TokensPage(await administrator.newPage())
  await smuggling.open(seeded)
  await smuggling.scope('Read orders').click()
  await administrator.clearCookies()
  await administrator.addCookies(await auditor.cookies())
  await smuggling.mint.click()
  await expect(
    smuggling.page.getByText(/does not hold the permission|Ask an administrator/).first(),
  ).toBeVisible()
  await expect(smuggling.minted).toHaveCount(0)
  await Promise.all([auditor.close(), administrator.close()])
})

test('granting a scope shows what the token will contain', async ({ page, request }) => {
  const { application, name } = await seed(request, `grant-${suffix}`)
  await new DetailPage(page).open(`/applications/${application}?tab=permissions`)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Grant scopes' }).first().click()
  await dialog.getByRole('combobox').fill(`Server ${name}`)
  await page.getByRole('option', { name: `Server ${name}` }).click()
  await dialog.getByRole('checkbox', { name: /Erase orders/ }).click()
  await expect(dialog.getByText('The token is issued with 2 scopes.')).toBeVisible()
  await expect(dialog.locator('[data-scope="erase"]')).toContainText('Granted with this change.')
  await expect(dialog.locator('[data-claim="scope"]')).toContainText('erase read')
})
