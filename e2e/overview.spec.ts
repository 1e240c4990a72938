import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { manage } from './support/api'
import { callModel, fetchToken, seedChain } from './support/chain'
import { administrator } from './support/sessions'

const gatewayUrl = process.env.E2E_GATEWAY_URL ?? ''

test('the overview shows health, charts with their numbers, and what needs attention', async ({
  page,
  request,
}) => {
  const name = `o${randomBytes(4).toString('hex')}`
  const chain = await seedChain(
    (method, path, body) => manage(request, { method: method as 'POST', path, body }),
    {
      name,
    },
  )
  await manage(request, {
    method: 'POST',
    path: `/applications/${chain.applicationId}/secrets`,
    body: { expiresAt: new Date(Date.now() + 25 * 3_600_000).toISOString() },
  })
  const token = await fetchToken(gatewayUrl, chain)
  expect((await callModel(gatewayUrl, { chain, token })).status).toBe(200)
  await manage(request, { method: 'DELETE', path: `/edges/${chain.edgeId}` })
  await expect(async () => {
    expect((await callModel(gatewayUrl, { chain, token })).status).toBe(403)
  }).toPass()
  // The most frequent refusals come first; other tests have theirs.
  for (let times = 0; times < 12; times += 1) await callModel(gatewayUrl, { chain, token })

  await expect(async () => {
    await page.goto('/')
    await expect(page.getByText(`Agent ${name} was refused ${name}`)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const refusal = page.getByRole('listitem').filter({ hasText: `Agent ${name} was refused ${name}` })
  await expect(refusal).toContainText(`A line from Agent ${name} to ${name}.`)
  await refusal.getByRole('link', { name: 'Why denied?' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Why denied' })).toBeVisible()
  await page.goBack()
  const ending = page.getByRole('listitem').filter({ hasText: 'Secrets expire soon' })
  await expect(ending.getByRole('link', { name: `Agent ${name}` })).toHaveAttribute(
    'href',
    `/applications/${chain.applicationId}?tab=credentials`,
  )

  const parts = page.getByRole('term')
  for (const part of ['Database', 'Data plane', 'Master key', 'Signing key', 'Audit chain']) {
    await expect(parts.filter({ hasText: part }).first(), part).toBeVisible()
  }
  await expect(page.getByText('Up to date')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Calls by hour: [\d,]+ in 24 hours/ })).toBeVisible()
  await page.getByRole('button', { name: 'Show numbers' }).press('Enter')
  const rows = page.getByRole('table', { name: 'Last 24 hours' }).getByRole('row')
  await expect(rows).toHaveCount(25)
  await expect(rows.nth(0)).toHaveText(/Hour\s*Allowed\s*Refused\s*Failed\s*Tokens in\s*Tokens out/)
  await page.getByRole('button', { name: 'Show charts' }).press('Enter')
  await expect(page.getByRole('img', { name: /^Refusals by hour/ })).toBeVisible()
})

test('the diagnostics tell versions, settings and health, and no secret', async ({ page, request }) => {
  await page.goto('/')
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download diagnostics' }).press('Enter')
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^sallyport-diagnostics-\d{4}-\d\d-\d\d\.json$/)
  const text = await readFile(await download.path(), 'utf8')
  const told = JSON.parse(text) as Record<string, unknown>
  expect(Object.keys(told)).toEqual(['instanceId', 'runtime', 'settings', 'counts', 'health'])
  expect(told).toMatchObject({
    health: { database: { migrationsCurrent: true }, keys: { masterKey: { present: true } } },
  })
  for (const secret of [process.env.E2E_API_TOKEN ?? '', administrator.password, administrator.email]) {
    expect(text).not.toContain(secret)
  }
  expect(text).not.toMatch(/PRIVATE KEY|postgres(ql)?:\/\//)
  const { items } = await manage<{ items: { action: string }[] }>(request, {
    method: 'GET',
    path: '/audit-events?limit=1',
  })
  expect(items).toMatchObject([{ action: 'diagnostics.downloaded' }])
})
