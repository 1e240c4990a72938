import { expect, test } from '@playwright/test'
import { manage } from './support/api'

test('a client secret is shown once, behind a guarded dialog, and never again', async ({ page, request }) => {
  const { id } = await manage<{ id: string }>(request, {
    method: 'POST',
    path: '/applications',
    body: { name: 'Secret keeper' },
  })
  await page.goto(`/applications/${id}?tab=credentials`)
  await page.getByRole('button', { name: 'Add secret' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Add secret' }).click()

  const dialog = page.getByRole('dialog', { name: 'Store this client secret now' })
  await expect(dialog).toBeVisible()
  const secret = /CS[A-Za-z0-9_-]{43}/.exec((await dialog.textContent()) ?? '')?.[0] ?? ''
  expect(secret).not.toBe('')
  await page.keyboard.press('Escape')
  await page.mouse.click(5, 5)
  await expect(dialog).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'I stored it' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).not.toBeVisible()

  expect(await page.content()).not.toContain(secret)
  const html = await (await page.request.get(`/applications/${id}?tab=credentials`)).text()
  expect(html).not.toContain(secret)
  await page.reload()
  await expect(page.getByText(`ends in ${secret.slice(-4)}`).first()).toBeVisible()

  const token = await request.post(`${process.env.E2E_GATEWAY_URL}/api/v2/iauths_system/oauth2/token`, {
    form: { grant_type: 'client_credentials', client_id: id, client_secret: secret, scope: 'urn:nothing|x' },
  })
  expect({ status: token.status(), error: ((await token.json()) as { error: string }).error }).toEqual({
    status: 400,
    error: 'invalid_scope',
  })
})
