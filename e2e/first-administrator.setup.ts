import { expect, test } from '@playwright/test'
import { manage } from './support/api'
import { signIn } from './support/sign-in'
import { administrator, administratorState, auditor, auditorState } from './support/sessions'

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

test('an auditor made through the Management API signs in', async ({ page, request }) => {
  await manage(request, { method: 'POST', path: '/users', body: { ...auditor, role: 'auditor' } })
  await signIn(page, auditor)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await page.context().storageState({ path: auditorState })
})
