import { expect, test } from '@playwright/test'
import { manage } from './support/api'
import { DetailPage } from './support/detail-page'

test('what somebody else changed meanwhile is told before it is replaced, and what they left alone is not touched', async ({
  page,
  request,
}) => {
  const name = `Edited twice ${Date.now().toString(36)}`
  const body = { name, description: 'As it was', audience: `urn:${name.replaceAll(' ', '-')}` }
  const { id } = await manage<{ id: string }>(request, { method: 'POST', path: '/applications', body })
  const path = `/applications/${id}`
  const stored = () => manage<typeof body>(request, { method: 'GET', path })
  const detail = new DetailPage(page)
  await detail.open(path)
  const form = page.getByRole('form', { name: 'Details' })
  const description = form.getByLabel('Description')
  const save = form.getByRole('button', { name: 'Save', exact: true })

  await test.step('the change of a colleague is told at the field and in the summary', async () => {
    await manage(request, { method: 'PATCH', path, body: { description: 'As a colleague wants it' } })
    await description.fill('As I want it')
    await save.click()
    const told = /changed this to “As a colleague wants it” meanwhile\. Save again to replace it\.$/
    await expect(form.getByRole('alert').getByRole('button', { name: told })).toBeVisible()
    await expect(description).toHaveAccessibleDescription(told)
    await expect(description).toHaveValue('As I want it')
    expect(await stored()).toMatchObject({ name, description: 'As a colleague wants it' })
  })

  await test.step('saved again, it is replaced', async () => {
    await save.click()
    await expect(page.getByText('Changes saved').first()).toBeVisible()
    expect(await stored()).toMatchObject({ description: 'As I want it' })
  })

  await test.step('one may go on from what one saved oneself, however it was stored', async () => {
    await description.fill('  With spaces around  ')
    await save.click()
    await expect.poll(async () => (await stored()).description).toBe('With spaces around')
    await manage(request, { method: 'PATCH', path, body: { name: `${name} renamed` } })
    await description.fill('At last')
    await save.click()
    await expect.poll(stored).toMatchObject({ name: `${name} renamed`, description: 'At last' })
  })
})
