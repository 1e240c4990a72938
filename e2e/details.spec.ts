import { expect, test } from '@playwright/test'
import { manage } from './support/api'
import { DetailPage } from './support/detail-page'

/** Seeds an application with a secret; gives its id and the secret's text. */
async function seedApplication(request: Parameters<typeof manage>[0], name: string) {
  const { id } = await manage<{ id: string }>(request, {
    method: 'POST',
    path: '/applications',
    body: { name, audience: `urn:${name.replaceAll(' ', '-')}` },
  })
  const { clientSecret } = await manage<{ clientSecret: string }>(request, {
    method: 'POST',
    path: `/applications/${id}/secrets`,
    body: {},
  })
  return { id, clientSecret }
}

/** Asks for a token, which counts as live traffic whatever the answer. */
function useSecret(request: Parameters<typeof manage>[0], form: Record<string, string>) {
  return request.post(`${process.env.E2E_GATEWAY_URL}/api/v2/iauths_system/oauth2/token`, {
    form: { grant_type: 'client_credentials', ...form },
  })
}

test('an application that nobody uses is deleted at once, and comes back with its secret', async ({
  page,
  request,
}) => {
  const { id, clientSecret } = await seedApplication(request, 'Quiet app')
  await new DetailPage(page).open(`/applications/${id}`)
  await page.getByRole('button', { name: 'Delete application' }).click()
  await expect(page.getByText('Quiet app was deleted')).toBeVisible()
  await expect(page).toHaveURL('/applications')
  const gone = await useSecret(request, { client_id: id, client_secret: clientSecret, scope: 'urn:none|x' })
  expect(gone.status()).toBe(401)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Quiet app is back')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Quiet app' })).toBeVisible()
  await expect
    .poll(async () => {
      const answer = await useSecret(request, {
        client_id: id,
        client_secret: clientSecret,
        scope: 'urn:none|x',
      })
      return ((await answer.json()) as { error: string }).error
    })
    .toBe('invalid_scope')
})

test('what is in use asks for its name, by keyboard alone', async ({ page, request }) => {
  const { id, clientSecret } = await seedApplication(request, 'Busy app')
  const scope = await manage<{ fullValue: string; id: string }>(request, {
    method: 'POST',
    path: `/applications/${id}/scopes`,
    body: { name: 'Read', value: 'read' },
  })
  const client = await seedApplication(request, 'Busy client')
  await manage(request, {
    method: 'POST',
    path: '/scope-grants',
    body: { clientId: client.id, scopeId: scope.id },
  })
  expect(clientSecret).not.toBe(client.clientSecret)
  await expect
    .poll(async () => {
      const answer = await useSecret(request, {
        client_id: client.id,
        client_secret: client.clientSecret,
        scope: scope.fullValue,
      })
      return answer.status()
    })
    .toBe(200)
  await expect
    .poll(async () => {
      const { items } = await manage<{ items: { lastUsedAt: string | null }[] }>(request, {
        method: 'GET',
        path: `/applications/${client.id}/secrets`,
      })
      return items[0]?.lastUsedAt ?? null
    })
    .not.toBeNull()

  await new DetailPage(page).open(`/applications/${client.id}`)
  await page.getByRole('button', { name: 'Delete application' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Delete Busy client?' })
  await expect(dialog).toContainText('Last used')
  const confirm = dialog.getByRole('button', { name: 'Delete', exact: true })
  await expect(confirm).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByLabel('Type Busy client to confirm').focus()
  await page.keyboard.type('Busy client')
  await confirm.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Busy client was deleted')).toBeVisible()
})
