import type { Locator, Page } from '@playwright/test'

/**
 * How long a practised person takes, in seconds (keystroke-level model; Card, Moran and Newell 1980): to type a character,
 * to point at something and press, to drag, and to think before each act.
 */
const seconds = { key: 0.28, point: 1.3, drag: 2.6, think: 1.35 }

interface Act {
  what: string
  seconds: number
}

/** Uses the console and keeps account of what a person would have done, and how long that takes. */
export class HumanPace {
  readonly acts: Act[] = []

  constructor(readonly page: Page) {}

  async press(what: string, target: Locator): Promise<void> {
    await target.click()
    this.acts.push({ what, seconds: seconds.think + seconds.point })
  }

  /** Presses a key, at which one need not point. */
  async key(what: string, key: string): Promise<void> {
    await this.page.keyboard.press(key)
    this.acts.push({ what, seconds: seconds.think + seconds.key })
  }

  async type(what: string, target: Locator, text: string): Promise<void> {
    await target.fill(text)
    this.acts.push({ what, seconds: seconds.think + seconds.point + text.length * seconds.key })
  }

  /** Opens a link that was printed or pasted. */
  async open(what: string, url: string): Promise<void> {
    await this.page.goto(url)
    this.acts.push({ what, seconds: seconds.think + 2 * seconds.point })
  }

  /** Comes to the card, which then shows where lines begin, and drags from there. */
  async drag(what: string, { card, from, to }: Record<'card' | 'from' | 'to', Locator>): Promise<void> {
    await card.hover()
    await from.dragTo(to)
    this.acts.push({ what, seconds: seconds.think + seconds.drag })
  }

  /** Seconds of a person's time so far; the machine's own time is not in it. */
  get spentSeconds(): number {
    return this.acts.reduce((sum, act) => sum + act.seconds, 0)
  }
}
