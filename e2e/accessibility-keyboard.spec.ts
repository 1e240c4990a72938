import { expect, test, type Page } from '@playwright/test'
import { formPages, seedDetailPages } from './support/detail-pages'
import { pages } from './support/pages'
import { visitAll } from './support/visit-all'

/** More stops than any page has; a page that reaches it holds the focus in a trap. */
const mostStops = 250

interface Stop {
  /** Tag, role and the beginning of the text, to be found again. */
  is: string
  named: boolean
  visible: boolean
  /** An outline on the element itself or on the frame that it shares with its neighbours. */
  ringed: boolean
  /** The first stop of every page. */
  skipsToContent: boolean
}

/** Runs in the page: what the focus is on, null on nothing. */
function readStop(): Stop | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
    return null
  const box = element.getBoundingClientRect()
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
  const labelledBy = element.getAttribute('aria-labelledby')?.split(' ') ?? []
  const names = [
    element.getAttribute('aria-label'),
    element.textContent,
    ...labels.map((label) => label.textContent),
    ...labelledBy.map((id) => document.getElementById(id)?.textContent),
  ]
  const select = element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
  const frames = [element, element.parentElement, element.nextElementSibling, element.closest('.control')]
  const hasRing = (each: Element | null) => {
    if (each === null) return false
    const style = getComputedStyle(each)
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
  }
  return {
    is: `${element.tagName.toLowerCase()} ${element.getAttribute('role') ?? ''} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}`,
    named: names.some((name) => (name ?? '').trim() !== '') || (select && (element.labels?.length ?? 0) > 0),
    visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
    ringed: frames.some(hasRing),
    skipsToContent: element.matches('a[href="#main"]'),
  }
}

/**
 * Presses Tab until the focus has been everywhere, or everywhere in the content; returns what no reader of the keyboard
 * would accept.
 */
async function walk(page: Page, { all }: { all: boolean }): Promise<string[]> {
  const faults: string[] = []
  let begun = false
  for (let count = 0; count < mostStops; count++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(readStop)
    if (stop === null) continue
    if (!stop.named) faults.push(`${stop.is}: no name`)
    if (!stop.visible) faults.push(`${stop.is}: not in sight`)
    if (!stop.ringed) faults.push(`${stop.is}: no focus ring`)
    if (!stop.skipsToContent) continue
    if (begun) return faults
    begun = true
    if (!all) await page.keyboard.press('Enter')
  }
  return [...faults, `no way round within ${mostStops} stops`]
}

/** Runs in the page: whether it would ask before it is left. */
function isHeld(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

test('Tab reaches everything on every page, in sight, named and ringed, and comes round; nothing counts as changed by it', async ({
  context,
  request,
}) => {
  test.setTimeout(180_000)
  const paths = [...pages.map(({ path }) => path), ...formPages, ...(await seedDetailPages(request))]
  await visitAll(context, paths, async (page, path) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible()
    // What frames the content is the same on every page, but for the way back that pages of objects have.
    const all = path === '/' || path === paths.at(-1)
    expect.soft(await walk(page, { all }), path).toEqual([])
    expect.soft(await page.evaluate(isHeld), `${path} asks before it is left untouched`).toBe(false)
  })
})
