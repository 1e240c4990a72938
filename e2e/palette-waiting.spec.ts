import { expect, test } from '@playwright/test'
import { manage } from './support/api'
import { CommandPalette } from './support/command-palette'
import { holdRequests } from './support/hold-requests'

const searches = '**/api/search'

test('what is found later stands below what the reader moved among', async ({ page, request }) => {
  const name = `Audit helper ${Date.now().toString(36)}`
  await manage(request, { method: 'POST', path: '/agents', body: { name } })
  const palette = new CommandPalette(page)
  await page.goto('/services')
  const answer = await holdRequests(page, searches)
  await palette.open()
  await page.keyboard.insertText('audit')
  await page.keyboard.press('ArrowDown')
  const highlighted = palette.dialog.locator('[role=option][data-highlighted]')
  const before = await palette.option('').allInnerTexts()
  const chosen = await highlighted.innerText()
  expect(before.indexOf(chosen)).toBe(1)

  answer()
  await expect(
    palette.dialog.getByRole('group', { name: 'Agents' }).getByRole('option', { name }),
  ).toBeVisible()
  const after = await palette.option('').allInnerTexts()
  expect(after.slice(0, before.length)).toEqual(before)
  await expect(highlighted).toHaveText(chosen, { useInnerText: true })
})

test('Enter waits for the search where nothing stands', async ({ page, request }) => {
  const name = `Awaited helper ${Date.now().toString(36)}`
  await manage(request, { method: 'POST', path: '/agents', body: { name } })
  const palette = new CommandPalette(page)
  await page.goto('/services')
  const answer = await holdRequests(page, searches)
  await palette.open()
  await page.keyboard.insertText(name)
  await page.keyboard.press('Enter')
  await expect(palette.dialog.getByRole('status')).toHaveText('Searching')
  answer()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(palette.dialog).toBeHidden()
})

test('Enter that waits chooses nothing when the search fails', async ({ page }) => {
  const palette = new CommandPalette(page)
  await page.goto('/services')
  const cut = await holdRequests(page, searches, 'abort')
  await palette.open()
  await page.keyboard.insertText(`req_${'a'.repeat(26)}`)
  await page.keyboard.press('Enter')
  cut()
  await expect(palette.dialog.getByText('The search failed')).toBeVisible()
  await expect(palette.option(/^Explain the decision/)).toBeVisible()
  await expect(page).toHaveURL(/\/services$/)
})

test('Enter that waits is withdrawn by typing', async ({ page }) => {
  const palette = new CommandPalette(page)
  await page.goto('/services')
  const answer = await holdRequests(page, searches)
  await palette.open()
  await page.keyboard.insertText(`req_${'b'.repeat(26)}`)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('b')
  answer()
  await expect(palette.option(/^Explain the decision/)).toBeVisible()
  await expect(page).toHaveURL(/\/services$/)
})

test('a failed search says so and can be repeated', async ({ page }) => {
  const palette = new CommandPalette(page)
  await page.goto('/services')
  await page.route(searches, (route) => route.abort())
  await palette.open()
  await page.keyboard.insertText('services')
  await expect(palette.dialog.getByText('The search failed')).toBeVisible()
  await expect(palette.option('Services Gateway')).toBeVisible()
  await page.unroute(searches)
  await palette.dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(palette.dialog.getByText('The search failed')).toBeHidden()
})

test('a page that arrives while the palette is open leaves it the focus', async ({ page }) => {
  const palette = new CommandPalette(page)
  await page.goto('/services')
  const arrive = await holdRequests(page, '**/agents/new*')
  await palette.open()
  await palette.choose('register agent', palette.option('Register agent'))
  await palette.open()
  await page.keyboard.type('aud')
  await expect(page).toHaveURL(/\/services$/)
  arrive()
  await expect(page).toHaveURL(/\/agents\/new$/)
  await expect(page.getByLabel('Name', { exact: true })).toBeAttached()
  await expect(palette.field).toBeFocused()
  await page.keyboard.type('it log')
  await expect(palette.field).toHaveValue('audit log')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/audit$/)
})
