import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { sessionCookieName } from '@/lib/console/session-cookie'
import { manage } from './support/api'
import { AuditPage } from './support/audit-page'
import { recordRequests } from './support/record-requests'
import { auditorState, nobody, operatorState } from './support/sessions'

const unique = () => randomBytes(4).toString('hex')

test('query bar and filters are one, and the URL keeps them', async ({ page, request }) => {
  const name = `Bar ${unique()}`
  await manage(request, { method: 'POST', path: '/agents', body: { name } })
  const audit = new AuditPage(page)
  await audit.open()
  await audit.ask(`"${name}" via:token`)
  await expect(audit.bar).toHaveValue(`via:oauth "${name}"`)
  await expect(page.getByText('No record matches')).toBeVisible()

  await audit.ask(`"${name}" result:maybe`)
  await expect(page.getByText('result:maybe cannot be read. Use success, refused or failed.')).toBeVisible()

  await audit.ask(`"${name}"`)
  await audit.facet('Action').click()
  await page.getByRole('menuitemcheckbox', { name: /^Agents/ }).click()
  await expect(audit.bar).toHaveValue(`action:agent.* "${name}"`)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/q=action:agent/)
  await expect(audit.row(name)).toHaveCount(1)

  await page.goBack()
  await expect(audit.bar).toHaveValue(`"${name}"`)
  await expect(audit.facet('Action')).toHaveText('Action')
  await page.reload()
  await expect(audit.bar).toHaveValue(`"${name}"`)
})

test('typing before the suggestions are there loses nothing, and one is taken by keyboard', async ({
  page,
}) => {
  const audit = new AuditPage(page)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await audit.open()
  await page.waitForLoadState('networkidle')
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await audit.bar.pressSequentially('resul')
  await expect(page.getByRole('option')).toHaveCount(0)
  letGo()
  await expect(page.getByRole('option', { name: /^result:/ })).toBeVisible()
  await expect(audit.bar).toBeFocused()
  await page.keyboard.press('t')
  await expect(audit.bar).toHaveValue('result')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(audit.bar).toHaveValue('result:')
  await page.keyboard.type('ref')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(audit.bar).toHaveValue('result:refused')
  await expect(page).toHaveURL(/q=result:refused/)
})

test('the lines of one request unfold, and each shows before and after, without secrets', async ({
  page,
  request,
}) => {
  const name = `Group ${unique()}`
  const apiKey = `sk-${randomBytes(12).toString('hex')}`
  await manage(request, { method: 'POST', path: '/agents', body: { name } })
  const { id } = await manage<{ id: string }>(request, {
    method: 'POST',
    path: '/services',
    body: { name, provider: 'openai', apiKey },
  })
  await manage(request, {
    method: 'PATCH',
    path: `/services/${id}`,
    body: { status: 'disabled', apiKey: `${apiKey}-next` },
  })
  const audit = new AuditPage(page)
  await audit.open(`"${name}"`)
  const columns = await audit.columnPlaces()
  expect(columns).toHaveLength(8)
  await audit.rows.getByRole('button', { name: /^Show the \d+ records of the request of/ }).press('Enter')
  await audit.rows.getByRole('button', { name: 'Show details of agent.registered' }).press('Enter')
  const changes = page.getByRole('table', { name: 'Changes' })
  await expect(changes.getByRole('row', { name: new RegExp(`^name – ${name}`) })).toBeVisible()
  expect(await audit.columnPlaces()).toEqual(columns)
  await audit.rows.getByRole('button', { name: 'Hide details of agent.registered' }).press('Enter')
  await audit.rows.getByRole('button', { name: 'Show details of service.rotated' }).press('Enter')
  await expect(changes.getByRole('row', { name: 'status enabled disabled' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Only this request' })).toBeVisible()
  expect(await page.content()).not.toContain(apiKey)
  for (const format of ['CSV', 'JSON Lines'] as const) {
    expect((await audit.export(format)).text, format).not.toContain(apiKey)
  }

  await page.goto(`/audit?target=${id}`)
  await expect(audit.bar).toHaveValue(`target:${id}`)
  await expect(audit.row('service.')).toHaveCount(2)
})

test('new lines appear while the page is open, unless it is paused', async ({ page, request }) => {
  const name = `Live ${unique()}`
  const audit = new AuditPage(page)
  await page.clock.install()
  await audit.open(`"${name}"`)
  await expect(page.getByText('No record matches')).toBeVisible()
  const { id } = await manage<{ id: string }>(request, {
    method: 'POST',
    path: '/services',
    body: { name, provider: 'sandbox' },
  })
  await expect(audit.row('service.created')).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Paused')).toBeVisible()
  const asked = recordRequests(page)
  await manage(request, { method: 'PATCH', path: `/services/${id}`, body: { status: 'disabled' } })
  await page.clock.runFor(60_000)
  expect(asked.filter((text) => text.includes('/audit/tail'))).toEqual([])
  await expect(audit.row('service.updated')).toHaveCount(0)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(audit.row('service.updated')).toBeVisible()
})

test('the chain is verified on screen, and what fits is exported with a line of its own', async ({
  page,
  request,
}) => {
  const name = `=Export ${unique()}`
  await manage(request, { method: 'POST', path: '/services', body: { name, provider: 'sandbox' } })
  await manage(request, { method: 'POST', path: '/services', body: { name: unique(), provider: 'sandbox' } })
  const audit = new AuditPage(page)
  await audit.open(`"${name}"`)
  await page.getByRole('button', { name: /^Verify/ }).press('Enter')
  await expect(page.getByText(/^Verified: all [\d,]+ records, unchanged$/)).toBeVisible()

  const jsonLines = await audit.export('JSON Lines')
  expect(jsonLines.name).toMatch(/^audit-.+\.jsonl$/)
  const events = jsonLines.text.trim().split('\n')
  expect(events.map((line) => JSON.parse(line) as object)).toMatchObject([
    { action: 'service.created', result: 'success', via: 'api', target: { type: 'service', name } },
  ])
  const csv = await audit.export('CSV')
  expect(csv.name).toMatch(/^audit-.+\.csv$/)
  const [head, ...lines] = csv.text.trim().split('\r\n')
  expect(head).toContain(
    'time,action,result,actor_kind,actor_id,actor_name,via,source_ip,request_id,target_type',
  )
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(`'${name}`)

  const { items } = await manage<{ items: { detail: object }[] }>(request, {
    method: 'GET',
    path: '/audit-events?action=audit.exported&limit=2',
  })
  expect(items.map(({ detail }) => detail)).toMatchObject([
    { format: 'csv', query: `"${name}"` },
    { format: 'jsonl', query: `"${name}"` },
  ])
})

const reads = [
  `/audit/tail?after=${Buffer.from('seq:0').toString('base64url')}`,
  '/audit/facets',
  '/audit/export?format=csv',
  '/diagnostics',
]

test('every role reads the log; strangers are led to the sign-in, other origins refused', async ({
  playwright,
  page,
  baseURL: origin = '',
}) => {
  const ask = async (options: {
    storageState: string | typeof nobody
    extraHTTPHeaders?: { Cookie: string }
  }) => {
    const context = await playwright.request.newContext({ baseURL: origin, maxRedirects: 0, ...options })
    const answers = [
      ...(await Promise.all(reads.map((path) => context.get(path)))),
      await context.post('/audit/chain', { headers: { Origin: origin } }),
    ]
    const statuses = answers.map((answer) => answer.status())
    await context.dispose()
    return statuses
  }
  expect(await ask({ storageState: auditorState })).toEqual([200, 200, 200, 200, 200])
  // What is set, and how many people there are, is for those who may read the settings.
  expect(await ask({ storageState: operatorState })).toEqual([200, 200, 200, 403, 200])
  expect(await ask({ storageState: nobody })).toEqual([303, 303, 303, 303, 303])
  const forged = { Cookie: `${sessionCookieName(false)}=forged` }
  expect(await ask({ storageState: nobody, extraHTTPHeaders: forged })).toEqual([401, 401, 401, 401, 401])

  const foreign = await page.request.post('/audit/chain', { headers: { Origin: 'https://evil.example' } })
  expect(foreign.status()).toBe(403)
  for (const query of ['format=xml', 'format=csv&q=colour:red', '']) {
    expect((await page.request.get(`/audit/export?${query}`)).status(), query).toBe(400)
  }
})

test('a link elsewhere runs no export in the name of who follows it', async ({
  page,
  baseURL: origin = '',
}) => {
  const target = `${origin}/audit/export?format=csv`
  const elsewhere = { contentType: 'text/html', body: `<a href="${target}">Look at this</a>` }
  // Another site, and another port of this machine, which browsers take for the same site.
  for (const address of ['http://evil.example/', 'http://localhost:9/']) {
    await page.route(address, (route) => route.fulfill(elsewhere))
    await page.goto(address)
    const answered = page.waitForResponse(target)
    await page.getByRole('link', { name: 'Look at this' }).click()
    const answer = await answered
    expect(answer.status(), address).toBe(403)
    expect(await answer.json()).toMatchObject({ error: { code: 'origin.refused' } })
  }
})
