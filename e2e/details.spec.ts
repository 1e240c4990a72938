import { expect, test } from '@playwright/test'
import { manage, post } from './support/api'
import { DetailPage } from './support/detail-page'

const suffix = Date.now().toString(36)

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
function askForToken(request: Parameters<typeof manage>[0], form: Record<string, string>) {
  return request.post(`${process.env.E2E_GATEWAY_URL}/api/v2/iauths_system/oauth2/token`, {
    form: { grant_type: 'client_credentials', ...form },
  })
}

/** The use of a secret is written down in batches. */
async function expectSecretUsed(request: Parameters<typeof manage>[0], applicationId: string) {
  await expect
    .poll(async () => {
      const { items } = await manage<{ items: { lastUsedAt: string | null }[] }>(request, {
        method: 'GET',
        path: `/applications/${applicationId}/secrets`,
      })
      return items.every(({ lastUsedAt }) => lastUsedAt !== null)
    })
    .toBe(true)
}

test('an application that nobody uses is deleted at once, and comes back with its secret', async ({
  page,
  request,
}) => {
  const { id, clientSecret } = await seedApplication(request, 'Quiet app')
  const detail = new DetailPage(page)
  await detail.open(`/applications/${id}`)
  await page.getByRole('button', { name: 'Delete application' }).click()
  await expect(page.getByText('Quiet app was deleted')).toBeVisible()
  await expect(page).toHaveURL('/applications')
  const gone = await askForToken(request, { client_id: id, client_secret: clientSecret, scope: 'urn:none|x' })
  expect(gone.status()).toBe(401)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Quiet app is back')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Quiet app' })).toBeVisible()
  await expect
    .poll(async () => {
      const answer = await askForToken(request, {
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
      const answer = await askForToken(request, {
        client_id: client.id,
        client_secret: client.clientSecret,
        scope: scope.fullValue,
      })
      return answer.status()
    })
    .toBe(200)
  await expectSecretUsed(request, client.id)

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

test('unsaved input is asked about on links and on Back, survives another tab, and Ctrl-Enter saves it', async ({
  page,
  request,
}) => {
  const { id } = await seedApplication(request, 'Edited app')
  await page.goto('/applications')
  await page.getByRole('link', { name: 'Edited app' }).click()
  const detail = new DetailPage(page)
  const description = page.getByLabel('Description')
  await description.fill('Not saved yet')

  await detail.openTab('Activity')
  await detail.openTab('Overview')
  await expect(description).toHaveValue('Not saved yet')

  const question = page.getByRole('alertdialog', { name: 'Discard your changes?' })
  await page
    .getByRole('navigation', { name: 'Main navigation' })
    .getByRole('link', { name: 'Services' })
    .click()
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await page.goBack()
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(page).toHaveURL(new RegExp(`/applications/${id}`))
  await expect(description).toHaveValue('Not saved yet')

  await description.press('Control+Enter')
  await expect(page.getByText('Changes saved')).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Main navigation' })
    .getByRole('link', { name: 'Services' })
    .click()
  await expect(page).toHaveURL('/services')
  await page.goBack()
  await expect(description).toHaveValue('Not saved yet')

  await description.fill('Thrown away')
  await page.goBack()
  await question.getByRole('button', { name: 'Discard changes' }).click()
  await expect(page).toHaveURL('/applications')
  await expect(page.getByRole('heading', { level: 1, name: 'Applications' })).toBeVisible()
})

test('a rotation makes the second secret, keeps the first one working and ends it', async ({
  page,
  request,
}) => {
  const { id, clientSecret } = await seedApplication(request, `Rotating app ${suffix}`)
  await new DetailPage(page).open(`/applications/${id}?tab=credentials`)
  const create = page.getByRole('button', { name: 'Create the second secret' })
  await page.getByRole('button', { name: 'Rotate', exact: true }).click()
  await create.click()
  const shown = page.getByRole('dialog', { name: 'Store this client secret now' })
  const next = /CS[A-Za-z0-9_-]{43}/.exec(await shown.innerText())?.[0] ?? ''
  expect(next).not.toBe('')
  await shown.getByRole('checkbox', { name: 'I stored it' }).click()
  await shown.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Rotation under way: two secrets are live')).toBeVisible()
  const stores = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(`${await page.content()}${stores}${page.url()}`).not.toContain(next)

  const answerTo = (secret: string) => async () => {
    const answer = await askForToken(request, { client_id: id, client_secret: secret, scope: 'urn:none|x' })
    return ((await answer.json()) as { error: string }).error
  }
  for (const secret of [clientSecret, next]) await expect.poll(answerTo(secret)).toBe('invalid_scope')
  await expectSecretUsed(request, id)

  await page.getByRole('button', { name: 'End the old one now' }).click()
  const hint = clientSecret.slice(-4)
  const question = page.getByRole('alertdialog', { name: `Delete the secret ending in ${hint}?` })
  await question.getByLabel(`Type ${hint} to confirm`).fill(hint)
  await question.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText(`The secret ending in ${hint} was deleted`)).toBeVisible()
  await expect(page.getByText('Rotation under way')).toHaveCount(0)
  await expect.poll(answerTo(clientSecret)).toBe('invalid_client')
  expect(await answerTo(next)()).toBe('invalid_scope')
  await page.reload()
  await expect(page.getByText(/^from (127\.0\.0\.1|::1)$/)).toBeVisible()
})

test('a grant has a page: its two ends, its end, and the way back to the list', async ({ page, request }) => {
  const service = await post(request, '/services', { name: `Granted ${suffix}`, provider: 'sandbox' })
  const model = { name: `granted-${suffix}`, basePath: `/granted-${suffix}`, serviceId: service.id }
  const modelApi = await post(request, '/model-apis', model)
  const consumer = await post(request, '/consumers', {
    name: `Grantee ${suffix}`,
    claim: 'sub',
    value: suffix,
  })
  const grant = await post(request, '/grants', { consumerId: consumer.id, modelApiId: modelApi.id })

  await new DetailPage(page).open(`/grants/${grant.id}`)
  const name = `Grantee ${suffix} → granted-${suffix}`
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('link', { name: `granted-${suffix}` })).toHaveAttribute(
    'href',
    `/model-apis/${modelApi.id}`,
  )
  const end = page.getByRole('textbox', { name: 'Expires' })
  await end.fill('2030-01-02T03:04')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(end).toHaveValue('')
  await end.fill('2031-05-06T07:08')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Expiry saved')).toBeVisible()
  const stored = await manage<{ expiresAt: string }>(request, { method: 'GET', path: `/grants/${grant.id}` })
  expect(stored.expiresAt).toMatch(/^2031-05-0/)

  await page.getByRole('button', { name: 'Delete grant' }).click()
  await expect(page.getByText(`${name} was deleted`)).toBeVisible()
  await expect(page).toHaveURL('/grants')
})

test('an agent has a page of its own, to which its application leads', async ({ page, request }) => {
  const agent = await manage<{ id: string; applicationId: string }>(request, {
    method: 'POST',
    path: '/agents',
    body: { name: `Paged agent ${suffix}`, owner: 'Team A' },
  })
  const detail = new DetailPage(page)
  await detail.open(`/applications/${agent.applicationId}?tab=sdk`)
  await expect(page).toHaveURL(`/agents/${agent.id}?tab=sdk`)
  await expect(page.getByText('"clientSecretEnvVarName": "IDAAS_CLIENT_SECRET"')).toBeVisible()
  await detail.openTab('Activity')
  await expect(page.getByText('agent.registered')).toBeVisible()
  await detail.openTab('Overview')
  await page.getByRole('button', { name: 'Delete agent' }).click()
  await expect(page.getByText(/^Paged agent .* was deleted$/)).toBeVisible()
  await expect(page).toHaveURL('/agents')
})

test('a form that others overtook changes only what its reader changed', async ({ page, request }) => {
  const agent = await post(request, '/agents', { name: `Shared agent ${suffix}`, owner: 'Team A' })
  await new DetailPage(page).open(`/agents/${agent.id}`)
  const path = `/agents/${agent.id}`
  await manage(request, { method: 'PATCH', path, body: { owner: 'Team B' } })
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await expect(name).toHaveValue(`Shared agent ${suffix}`)
  await name.fill(`Renamed agent ${suffix}`)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Changes saved')).toBeVisible()
  const stored = await manage<{ name: string; owner: string }>(request, { method: 'GET', path })
  expect(stored).toMatchObject({ name: `Renamed agent ${suffix}`, owner: 'Team B' })
})

test('what is not there says so', async ({ page }) => {
  for (const path of ['/agents/agt_none', '/grants/car_none', '/grants/sg_none', '/services/svc_none']) {
    await page.goto(path)
    await expect(page.getByRole('main').getByText(/^There is no such/)).toBeVisible()
  }
})
