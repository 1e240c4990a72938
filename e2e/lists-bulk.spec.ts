import { expect, test } from '@playwright/test'
import { manage, type Made } from './support/api'
import { seedConsumers } from './support/consumers'
import { ListPage } from './support/list-page'

const suffix = Date.now().toString(36)

test('many are disabled at once: the impact first, what failed after, and back again', async ({
  page,
  request,
}) => {
  const mark = `bulk-${suffix}`
  const [beta = '', alpha = '', gamma = '', formula = ''] = await seedConsumers(request, mark)
  const list = new ListPage(page, '/consumers')
  await list.open(`?q=${mark}&sort=name`)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  const bar = page.getByRole('region', { name: 'Selected rows' })
  await expect(bar).toContainText('4 selected')
  await bar.getByRole('button', { name: 'Disable …' }).click()
  await expect(list.dialog).toContainText('Disable 4 consumers?')
  await expect(list.dialog).toContainText('2 consumers lose access')
  await expect(list.dialog).toContainText(`Alpha ${mark}, beta ${mark}`)
  await expect(list.dialog).toContainText('One is disabled already')
  await expect(list.dialog).toContainText('None of them was ever used.')

  // Somebody else deletes one while the question stands.
  const { items } = await manage<{ items: Made[] }>(request, {
    method: 'GET',
    path: `/consumers?search=${encodeURIComponent(formula)}`,
  })
  await manage(request, { method: 'DELETE', path: `/consumers/${items[0]?.id}` })
  await list.dialog.getByRole('button', { name: 'Disable', exact: true }).click()
  await expect(list.dialog).toContainText('1 failed, 2 done')
  await expect(list.dialog.getByRole('alert')).toContainText(formula)
  await expect(list.dialog.getByRole('alert')).toContainText('There is no consumer')
  await list.dialog.getByRole('button', { name: 'Retry the failed one' }).click()
  await expect(list.dialog).toContainText('1 failed, 2 done')
  await list.dialog.getByRole('button', { name: 'Close' }).last().click()
  for (const name of [alpha, beta, gamma]) await expect(list.row(name)).toContainText('Disabled')

  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await bar.getByRole('button', { name: 'Enable …' }).click()
  await expect(list.dialog).toContainText('2 consumers gain access')
  await list.dialog.getByRole('button', { name: 'Enable', exact: true }).click()
  await expect(page.getByText('Enabled: 3 consumers')).toBeVisible()
  await expect(bar).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  for (const name of [alpha, beta, gamma]) await expect(list.row(name)).toContainText('Disabled')
})
