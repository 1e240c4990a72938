import { readFile } from 'node:fs/promises'
import { expect, test, type Browser } from '@playwright/test'
import { manage } from './support/api'
import { seedChain } from './support/chain'
import { administrator, nobody, operatorState } from './support/sessions'
import { signIn } from './support/sign-in'

const suffix = Date.now().toString(36)
const password = 'seven quiet elephants'

/** A browser of its own, in which nobody is signed in yet. */
async function aBrowser(browser: Browser) {
  const context = await browser.newContext({ storageState: nobody })
  return { context, page: await context.newPage() }
}

test('an invited person chooses a password by a link that works once', async ({ page, browser }) => {
  const email = `ivy-${suffix}@example.com`
  await page.goto('/settings/users/new')
  await page.getByLabel('Name', { exact: true }).fill('Ivy Invited')
  await page.getByLabel('E-mail').fill(email)
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'Hand over this one-time link' })
  const link = await dialog.locator('pre code').first().innerText()
  expect(link).toMatch(/\/invitation#[\w-]{43}$/)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Invited', { exact: true })).toBeVisible()
  expect(await page.content()).not.toContain(link.split('#')[1])

  const [first, second] = [await aBrowser(browser), await aBrowser(browser)]
  for (const { page: other } of [first, second]) {
    await other.goto(link)
    await other.getByLabel('New password').fill(password)
  }
  await first.page.getByRole('button', { name: 'Set password' }).click()
  await expect(first.page.getByText('Your password is set.')).toBeVisible()
  await second.page.getByRole('button', { name: 'Set password' }).click()
  await expect(second.page.getByText('This link has been used').first()).toBeVisible()

  await signIn(first.page, { email, password })
  await expect(first.page.getByRole('link', { name: 'Gateway endpoints' })).toBeVisible()
  await expect(first.page.getByRole('link', { name: 'Users' })).toHaveCount(0)
  await Promise.all([first.context.close(), second.context.close()])
})

test('a new role ends the sessions of a person, and the last administrator keeps theirs', async ({
  page,
  browser,
  request,
}) => {
  const person = { email: `rita-${suffix}@example.com`, name: `Rita ${suffix}`, password }
  const body = { ...person, role: 'operator' }
  const { id } = await manage<{ id: string }>(request, { method: 'POST', path: '/users', body })
  const { context, page: hers } = await aBrowser(browser)
  await signIn(hers, person)
  await expect(hers.getByRole('navigation').first()).toBeVisible()

  await page.goto(`/settings/users/${id}`)
  await page.getByRole('radio', { name: /^Auditor/ }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The changes are saved')).toBeVisible()
  await hers.goto('/settings/users')
  await expect(hers).toHaveURL(/\/sign-in\?next=/)
  await signIn(hers, person)
  await expect(hers.getByRole('navigation').first()).toBeVisible()
  await hers.goto(`/settings/users/${id}`)
  await expect(hers.getByRole('radio', { name: /^Auditor/ })).toBeChecked()
  await expect(hers.getByRole('radio', { name: /^Administrator/ })).toBeDisabled()

  const { items } = await manage<{ items: { id: string; role: string }[] }>(request, {
    method: 'GET',
    path: '/users?limit=100',
  })
  const administrators = items.filter(({ role }) => role === 'administrator')
  expect(administrators).toHaveLength(1)
  await page.goto(`/settings/users/${administrators[0]?.id}`)
  await page.getByRole('radio', { name: /^Operator/ }).click()
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('alertdialog', { name: 'Take your own administrator’s role away?' })
  await question.getByRole('button', { name: 'Change my role' }).click()
  await expect(page.getByText(`${administrator.name} is the last administrator.`).first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: /^Administrator/ })).toBeChecked()
  await context.close()
})

test('what was typed in the Debug panel goes with signing out', async ({ browser, request }) => {
  const person = { email: `dora-${suffix}@example.com`, name: `Dora ${suffix}`, password }
  await manage(request, { method: 'POST', path: '/users', body: { ...person, role: 'operator' } })
  const chain = await seedChain(
    (method, path, body) => manage(request, { method: method as 'POST', path, body }),
    { name: `drafted-${suffix}` },
  )
  const { context, page } = await aBrowser(browser)
  await signIn(page, person)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await page.goto(`/debug?modelApi=${chain.modelApiId}`)
  await page.getByLabel('Prompt', { exact: true }).fill('For nobody else')
  const kept = () => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))
  expect(await kept()).toContain('For nobody else')
  await page.getByRole('button', { name: `Account of ${person.name}` }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  expect(await kept()).not.toContain('For nobody else')
  await context.close()
})

test('people end their sessions elsewhere and change their password', async ({ browser, request }) => {
  const email = `tom-${suffix}@example.com`
  const body = { email, name: 'Tom', password, role: 'auditor' }
  await manage(request, { method: 'POST', path: '/users', body })
  const [here, there, elsewhere] = [await aBrowser(browser), await aBrowser(browser), await aBrowser(browser)]
  for (const { page: each } of [here, there, elsewhere]) {
    await signIn(each, { email, password })
    await expect(each.getByRole('navigation').first()).toBeVisible()
  }
  await here.page.goto('/settings/account')
  const endOne = here.page.getByRole('button', { name: /^End .+ at / })
  await expect(endOne).toHaveCount(2)
  await endOne.first().click()
  await expect(endOne).toHaveCount(1)
  await here.page.getByRole('button', { name: 'End all others' }).click()
  await here.page.getByRole('alertdialog').getByRole('button', { name: 'End all others' }).click()
  await expect(here.page.getByText('One session ended')).toBeVisible()
  for (const { page: other } of [there, elsewhere]) {
    await other.goto('/audit')
    await expect(other).toHaveURL(/\/sign-in\?next=/)
  }

  await here.page.getByLabel('Current password').fill('wrong')
  await here.page.getByLabel('New password').fill('eight quiet elephants')
  await here.page.getByRole('button', { name: 'Change password' }).click()
  await expect(here.page.getByText('This is not your current password.').first()).toBeVisible()
  await here.page.getByLabel('Current password').fill(password)
  await here.page.getByRole('button', { name: 'Change password' }).click()
  await expect(here.page.getByText('Your password is changed')).toBeVisible()

  await signIn(there.page, { email, password })
  await expect(there.page.getByRole('alert').first()).toContainText('You were not signed in')
  await signIn(there.page, { email, password: 'eight quiet elephants' })
  await expect(there.page.getByRole('navigation').first()).toBeVisible()
  await Promise.all([here, there, elsewhere].map(({ context }) => context.close()))
})

test('an API token is shown once, works, and stops when it is revoked', async ({ page, request }) => {
  const name = `Pipeline ${suffix}`
  await page.goto('/settings/api-tokens')
  await page.getByRole('button', { name: 'Create token' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'Store this token now' })
  const token = await dialog.locator('pre code').first().innerText()
  expect(token).toMatch(/^sp_[\w-]{43}$/)
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
  expect(await page.content()).not.toContain(token)

  expect(await (await page.request.get('/settings/api-tokens')).text()).not.toContain(token)

  const statusOf = async (path: string) => {
    const headers = { Authorization: `Bearer ${token}` }
    return (await request.get(`/api/v1${path}`, { headers })).status()
  }
  expect([await statusOf('/applications'), await statusOf('/users')]).toEqual([200, 403])
  await page.reload()
  await page.getByRole('button', { name: `Revoke ${name}` }).click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('textbox').fill(name)
  await question.getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByRole('row', { name }).getByText('Revoked')).toBeVisible()
  expect(await statusOf('/applications')).toBe(401)
})

test('limits of sessions are checked at their fields and count at once', async ({ page }) => {
  await page.goto('/settings/security')
  const idle = page.getByLabel('Idle timeout')
  await idle.fill('4')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Enter a number from 5 to 480.').first()).toBeVisible()
  await idle.fill('45')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The settings are saved')).toBeVisible()
})

test('the certificate of the local authority is served without its key', async ({ page }) => {
  await page.goto('/settings/gateway-endpoints')
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download certificate' }).click()
  const download = await started
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toContain('BEGIN CERTIFICATE')
  expect(text).not.toContain('PRIVATE')
})

test('an operator is told whose pages the settings are, and gets none of their data', async ({ browser }) => {
  const context = await browser.newContext({ storageState: operatorState })
  const page = await context.newPage()
  for (const path of ['instance', 'security', 'users', 'users/new', 'api-tokens']) {
    const answer = await page.goto(`/settings/${path}`)
    expect(answer?.status(), path).toBe(200)
    await expect(page.getByText('Your role cannot see this page'), path).toBeVisible()
    expect(await page.content(), path).not.toMatch(/admin@example\.com|auditor@example\.com|sp_…/)
  }
  const csv = await page.request.get('/settings/users/export')
  expect([csv.status(), ((await csv.json()) as { error: { code: string } }).error.code]).toEqual([
    403,
    'permission.denied',
  ])
  await context.close()
})
