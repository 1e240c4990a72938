import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { GalleryPage, startDevelopmentServer } from './support/gallery-page'

/** Two renderings of one page differ in a few edge pixels of letters; a control that moved differs in more. */
const shot = { maxDiffPixelRatio: 0.01, animations: 'disabled' } as const
const families = ['Buttons', 'Fields', 'Choices', 'Feedback', 'Data', 'Form', 'Lists and charts', 'Overlays']

let server: Awaited<ReturnType<typeof startDevelopmentServer>>
test.beforeAll(async () => {
  test.setTimeout(120_000)
  server = await startDevelopmentServer(Number(process.env.E2E_PORT ?? 4300) + 7)
})
test.afterAll(() => server.stop())

test('the product itself has no such page', async ({ page }) => {
  const answer = await page.request.get('/gallery', { maxRedirects: 0 })
  expect(answer.status()).toBe(404)
})

test('shows every control of the design system', () => {
  const samples = readdirSync('components/gallery').map((name) =>
    readFileSync(`components/gallery/${name}`, 'utf8'),
  )
  const controls = readdirSync('components/ui')
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => `components/ui/${name.replace(/\.tsx$/, '')}`)
  const missing = controls.filter(
    (path) => !notControls.has(path) && !samples.some((text) => text.includes(`@/${path}'`)),
  )
  expect(missing).toEqual([])
})

/**
 * Frames of whole pages, which every page shows; parts that a control fetches or holds by itself; and what lives on one
 * page only, where its own spec shows it.
 */
const notControls = new Set(
  [
    ...['page', 'providers', 'detail-skeleton', 'list-skeleton', 'list-pages', 'inspector', 'unsaved-guard'],
    ...['form-summary', 'sort-header', 'menu-parts', 'tooltip-popup', 'dialog-popup', 'alert-dialog-popup'],
    ...['toast-host', 'form-dialog', 'popover', 'query-frame', 'query-input', 'query-suggest'],
    ...[
      'combobox-popup',
      'suggest-popup',
      'stand-in-button',
      'tab-bar',
      'form-fields',
      'breakable',
      'load-error-view',
    ],
  ].map((name) => `components/ui/${name}`),
)

for (const colorScheme of ['light', 'dark'] as const) {
  test(`looks as agreed in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.clock.setFixedTime('2026-11-25T12:00:00Z')
    const gallery = new GalleryPage(page, server.url)
    await gallery.open()
    for (const title of families) {
      await expect(gallery.family(title)).toHaveScreenshot(
        `${title.toLowerCase().replaceAll(' ', '-')}-${colorScheme}.png`,
        shot,
      )
    }
    for (const overlay of ['dialog', 'question', 'deletion']) {
      await gallery.press(`Open ${overlay}`)
      const dialog = page.getByRole(overlay === 'dialog' ? 'dialog' : 'alertdialog')
      await expect(dialog).toHaveScreenshot(`${overlay}-${colorScheme}.png`, shot)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
    await gallery.press('Open menu')
    await expect(page.getByRole('menu')).toHaveScreenshot(`menu-${colorScheme}.png`, shot)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Open menu' })).toBeFocused()
  })
}

test('its popups work by keyboard, and the focus comes back', async ({ page }) => {
  const gallery = new GalleryPage(page, server.url)
  await gallery.open()
  const menu = page.getByRole('button', { name: 'Open menu' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Copy the id' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByText('A hint of a few words.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('A hint of a few words.')).toBeHidden()
  await page.getByRole('button', { name: 'Open secret' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'I stored it' }).check()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
})
