import { expect, test } from '@playwright/test'
import { post } from './support/api'
import { seedConsumers } from './support/consumers'
import { ListPage } from './support/list-page'
import { auditorState } from './support/sessions'

const suffix = Date.now().toString(36)

test('a list is searched, filtered, sorted and walked back', async ({ page, request }) => {
  const mark = `walk-${suffix}`
  const [beta, alpha, gamma, formula] = await seedConsumers(request, mark)
  const list = new ListPage(page, '/consumers')
  await list.open()
  await list.search.fill(mark)
  // The list may have had four rows before, too.
  await expect(page).toHaveURL(/[?&]q=/)
  await expect(page.getByText('4 results')).toBeVisible()
  expect(await list.names()).toEqual([formula, gamma, alpha, beta])

  await list.header('Name').getByRole('link').click()
  await expect(list.header('Name')).toHaveAttribute('aria-sort', 'ascending')
  expect(await list.names()).toEqual([formula, alpha, beta, gamma])
  await list.header('Name').getByRole('link').click()
  await expect(list.header('Name')).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Enabled')
  await expect(page.getByText('3 results')).toBeVisible()
  expect(await list.names()).toEqual([beta, alpha, formula])

  await page.goBack()
  await expect(page.getByText('4 results')).toBeVisible()
  await page.goBack()
  await expect(list.header('Name')).toHaveAttribute('aria-sort', 'ascending')
  await page.goBack()
  await expect(list.header('Created')).toHaveAttribute('aria-sort', 'descending')
  await page.goBack()
  await expect(list.search).toHaveValue('')

  await list.open('?q=nothing-is-called-so&status=disabled')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.getByRole('link', { name: 'Clear search and filters' }).click()
  await expect(page).toHaveURL(/\/consumers$/)
  await expect(list.table).toBeVisible()
})

test('a list is used by keyboard alone', async ({ page, request }) => {
  const mark = `keys-${suffix}`
  const [beta = ''] = await seedConsumers(request, mark)
  const list = new ListPage(page, '/consumers')
  await list.open(`?q=${mark}`)
  await list.header('Name').getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(list.header('Name')).toHaveAttribute('aria-sort', 'ascending')
  await list.box(beta).focus()
  await page.keyboard.press('Space')
  const bar = page.getByRole('region', { name: 'Selected rows' })
  await bar.getByRole('button', { name: 'Disable …' }).focus()
  await page.keyboard.press('Enter')
  await expect(list.dialog).toContainText(`Disable ${beta}?`)
  await expect(list.dialog).toContainText('One consumer loses access')
  await list.dialog.getByRole('button', { name: 'Disable', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(list.row(beta)).toContainText('Disabled')
  await list
    .row(beta)
    .getByRole('button', { name: `Actions for ${beta}` })
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Enable …' })).toBeVisible()
  await page.keyboard.press('Escape')
  await list.row(beta).getByRole('link', { name: beta }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: beta })).toBeVisible()
})

test('a view keeps filters, sort and columns, for its owner alone', async ({ page, browser }) => {
  const view = `View ${suffix}`
  const list = new ListPage(page, '/model-apis')
  await list.open('?access=nobody&sort=name')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Created' }).click()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/columns=/)
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save as a view …' }).click()
  await list.dialog.getByRole('textbox', { name: 'Name' }).fill(view)
  await list.dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: view })).toBeVisible()

  await list.open()
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: view }).click()
  await expect(page).toHaveURL(/access=nobody/)
  await expect(page).toHaveURL(/sort=name/)
  await expect(page).toHaveURL(/columns=/)
  await expect(page.getByRole('button', { name: view })).toBeVisible()

  const context = await browser.newContext({ storageState: auditorState })
  const theirs = await context.newPage()
  await theirs.goto('/model-apis')
  await theirs.getByRole('button', { name: 'Views' }).click()
  await expect(theirs.getByRole('menuitem', { name: 'Save as a view …' })).toBeVisible()
  await expect(theirs.getByRole('menuitem', { name: view })).toBeHidden()
  await context.close()

  await page.getByRole('button', { name: view }).click()
  await page.getByRole('menuitem', { name: `Rename ${view} …` }).click()
  await list.dialog.getByRole('textbox', { name: 'Name' }).fill(`${view} 2`)
  await list.dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: `${view} 2` }).click()
  await page.getByRole('menuitem', { name: `Delete ${view} 2` }).click()
  await expect(page.getByRole('button', { name: 'Views' })).toBeVisible()
})

test('the pages of a long list follow each other without gaps under any sort', async ({ page, request }) => {
  const mark = `long-${suffix}`
  for (let number = 0; number < 52; number += 1) {
    await post(request, '/consumers', {
      name: `${number} ${mark}`,
      claim: 'sub',
      value: `${number}-${mark}`,
    })
  }
  const list = new ListPage(page, '/consumers')
  await list.open(`?q=${mark}&sort=used`)
  const first = await list.names()
  expect(first).toHaveLength(50)
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(list.table.locator('tbody tr')).toHaveCount(2)
  const second = await list.names()
  expect(new Set([...first, ...second]).size).toBe(52)
  await page.getByRole('link', { name: 'First page' }).click()
  await expect(list.table.locator('tbody tr')).toHaveCount(50)
})
