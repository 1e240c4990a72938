import { expect, test, type Page } from '@playwright/test'
import { formPages } from '../support/detail-pages'
import { findTooWide } from '../support/find-too-wide'
import { pages } from '../support/pages'
import { auditorState } from '../support/sessions'
import { listOverlays } from './overlays'
import { tellStory, type Story } from './seed'
import type { Shot } from './shot'

const sizes = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } } as const
const themes = ['light', 'dark'] as const
const languages = { en: 'en', zh: 'zh-CN' } as const

const fileName = (path: string) => path.replace(/^\//, '').replace(/[^\w-]+/g, '-') || 'overview'

/** The height at which nothing of the page is scrolled away; the canvas fills whatever it gets. */
function measureHeight(page: Page, shot: { path: string }): Promise<number> {
  if (shot.path.startsWith('/topology')) return Promise.resolve(0)
  return page.evaluate(() => {
    const { offsetTop = 0, scrollHeight = 0 } = document.querySelector('main') ?? document.body
    return offsetTop + scrollHeight
  })
}

/** Sends a call and waits until its answer has ended. */
async function sendCall(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /^(Prompt|提示词)$/ }).fill('Where is order 1007?')
  await page.getByRole('button', { name: /^(Send|发送)$/ }).click()
  await expect(page.locator('[data-stage=stream][data-state=passed]')).toBeVisible()
  await expect(page.locator('[data-stage=decision] [data-check]').first()).toBeVisible()
}

/** Loads the page once and takes it in each size and theme, so that the whole takes minutes. */
async function shoot(page: Page, shot: Shot): Promise<void> {
  await page.setViewportSize(sizes[1440])
  await page.goto(shot.path)
  await page.waitForLoadState('networkidle')
  await shot.prepare?.(page)
  for (const [width, size] of Object.entries(sizes)) {
    if (shot.widths?.includes(width) === false) continue
    await page.setViewportSize(size)
    await expect(page.locator('main .animate-pulse').first()).toBeHidden()
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ ...size, height: Math.max(size.height, await measureHeight(page, shot)) })
      const path = `screenshots/${shot.name}-${width}-${theme}.png`
      await page.screenshot({ path, animations: 'disabled' })
    }
    expect.soft(await page.evaluate(findTooWide), `${shot.name} at ${width} px`).toEqual([])
  }
}

function listShots(story: Story): Shot[] {
  return [
    ...[...pages.map(({ path }) => path), ...formPages].map((path) => ({ name: fileName(path), path })),
    ...Object.entries(story.details).map(([name, path]) => ({ name: `one-${name}`, path })),
    { name: 'one-debug-answer', path: story.debug, prepare: sendCall },
    { name: 'topology-node', path: `/topology?selected=${story.topologyNode}` },
    ...listOverlays(story),
    { name: 'empty-calls', path: '/calls?q=nothing-has-this-name' },
    { name: 'empty-agents', path: '/agents?q=nothing-has-this-name' },
    { name: 'error-no-such-page', path: '/no-such-page' },
    { name: 'error-no-such-call', path: '/requests/req_missing' },
  ]
}

let story: Story

test.beforeAll(async ({ request }) => {
  story = await tellStory(request)
})

test('the three pictures of the README', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const { name, path } of [
    { name: 'topology', path: '/topology' },
    { name: 'overview', path: '/' },
    { name: 'why-denied', path: `/explain?request=${story.refused}` },
  ]) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: `docs/${name}.png`, animations: 'disabled' })
  }
})

for (const [language, locale] of Object.entries(languages)) {
  test(`every page in each size and theme, ${language}`, async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'locale', value: locale, url: baseURL ?? '' }])
    for (const shot of listShots(story)) await shoot(page, { ...shot, name: `${shot.name}-${language}` })
  })
}

test.describe('signed out', () => {
  test.use({ storageState: { cookies: [], origins: [] } })

  for (const [language, locale] of Object.entries(languages)) {
    test(`the sign-in page, ${language}`, async ({ page, context, baseURL }) => {
      await context.addCookies([{ name: 'locale', value: locale, url: baseURL ?? '' }])
      await shoot(page, { name: `sign-in-${language}`, path: '/sign-in' })
    })
  }
})

test.describe('as an auditor', () => {
  test.use({ storageState: auditorState })

  test('pages with what may not be changed', async ({ page }) => {
    for (const path of [
      '/topology',
      '/agents',
      '/credentials/new',
      '/settings/users',
      '/settings/security',
      '/debug',
    ]) {
      await shoot(page, { name: `auditor-${fileName(path)}`, path })
    }
  })
})
