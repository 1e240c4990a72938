import { expect, test } from '@playwright/test'
import { manage } from './support/api'
import { signIn } from './support/sign-in'
import {
  administrator,
  administratorState,
  auditor,
  auditorState,
  operator,
  operatorState,
} from './support/sessions'

test('the set-up link makes the first administrator, once', async ({ page }) => {
  const link = `/setup#${process.env.SETUP_TOKEN}`
  await page.goto(link)
  await page.getByLabel('Name').fill(administrator.name)
  await page.getByLabel('E-mail').fill(administrator.email)
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Create administrator' }).click()
  await expect(page.getByText('Use 12 characters or more.').first()).toBeVisible()
  await page.getByLabel('Password').fill(administrator.password)
  await page.getByRole('button', { name: 'Create administrator' }).click()
  await expect(page).toHaveURL(/\/sign-in/)

  await page.goto(link)
  await expect(page.getByText('Set-up is complete')).toBeVisible()
})

test('the administrator signs in, with the right password only', async ({ page }) => {
  await signIn(page, { ...administrator, password: 'not the password' })
  await expect(page.getByRole('alert').first()).toContainText('You were not signed in')
  await expect(page).toHaveURL(/\/sign-in/)

  await signIn(page, administrator)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await page.context().storageState({ path: administratorState })
})

for (const { role, person, path } of [
  { role: 'operator', person: operator, path: operatorState },
  { role: 'auditor', person: auditor, path: auditorState },
]) {
  test(`an ${role} made through the Management API signs in`, async ({ page, request }) => {
    await manage(request, { method: 'POST', path: '/users', body: { ...person, role } })
    await signIn(page, person)
    await expect(page.getByRole('navigation').first()).toBeVisible()
    await page.context().storageState({ path })
  })
}
