import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'

/** How one page draws while it is panned. */
export interface Figures {
  name: string
  /** Frames per second: drawn over the whole time, of the middle frame, and of the slowest twentieth. */
  mean: number
  median: number
  slowest: number
  /** Until the first card was there; null for a page without cards. */
  loadMs: number | null
  elements: number
}

interface Measured {
  name: string
  url: string
  seconds: number
}

/** Opens a page, pans it by mouse and wheel, and tells the frame rate from the times between its animation frames. */
export async function measure(page: Page, { name, url, seconds }: Measured): Promise<Figures> {
  const began = performance.now()
  await page.goto(url)
  const isCanvas = url !== 'about:blank'
  if (isCanvas) await page.locator('.react-flow__node').first().waitFor()
  const loadMs = isCanvas ? performance.now() - began : null
  // What comes after the first picture (fitting it, hydrating the rest) is not panning.
  await delay(3_000)
  const elements = await page.evaluate(() => document.querySelectorAll('*').length)
  const start = isCanvas ? await findBackground(page) : { x: 700, y: 450 }
  const before = await viewportOf(page)
  await page.evaluate(noteFrames)
  await pan(page, { start, endsAt: Date.now() + seconds * 1000 })
  const times = await page.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes)
  if (isCanvas && (await viewportOf(page)) === before) throw new Error(`${name}: nothing was panned`)
  return { name, loadMs, elements, ...summarize(times) }
}

/** Runs in the page. */
function noteFrames(): void {
  const frameTimes: number[] = []
  const note = (time: number) => {
    frameTimes.push(time)
    requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
  Object.assign(window, { frameTimes })
}

/** A place on the canvas where a press takes hold of the picture and of no card or line. */
async function findBackground(page: Page): Promise<{ x: number; y: number }> {
  const place = await page.evaluate(() => {
    for (let y = innerHeight / 2; y < innerHeight - 40; y += 3) {
      for (let x = 420; x < innerWidth - 300; x += 10) {
        if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') === true) return { x, y }
      }
    }
    return undefined
  })
  if (place === undefined) throw new Error('there is no background to take hold of')
  return place
}

function viewportOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform)
}

interface Pan {
  start: { x: number; y: number }
  endsAt: number
}

/** Drags to and fro, and turns the wheel one notch out and in again between drags; ends away from where it began. */
async function pan(page: Page, { start, endsAt }: Pan): Promise<void> {
  const steps = 60
  while (Date.now() < endsAt) {
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    for (let step = 1; step <= steps && Date.now() < endsAt; step++) {
      const way = steps / 2 - Math.abs(step - steps / 2)
      await page.mouse.move(start.x + way * 5, start.y - way * 10)
    }
    await page.mouse.up()
    await page.mouse.wheel(0, 60)
    await page.mouse.wheel(0, -60)
  }
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 40, start.y - 40, { steps: 4 })
  await page.mouse.up()
}

function summarize(times: readonly number[]): Pick<Figures, 'mean' | 'median' | 'slowest'> {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time))
  const sorted = gaps.toSorted((one, other) => one - other)
  const at = (share: number) => 1000 / (sorted[Math.floor((sorted.length - 1) * share)] ?? NaN)
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  return { mean: (1000 * gaps.length) / total, median: at(0.5), slowest: at(0.95) }
}
