import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

/** The topology as people use it: by pointer on the canvas, or by keyboard. */
export class TopologyPage {
  readonly canvas: Locator
  readonly inspector: Locator
  readonly toolbar: Locator

  constructor(readonly page: Page) {
    this.canvas = page.getByTestId('rf__wrapper')
    this.toolbar = page.getByRole('toolbar', { name: 'Topology tools' })
    this.inspector = page.getByRole('main').getByRole('complementary')
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/topology${query}`)
    await expect(this.page.getByRole('button', { name: 'Add node' })).toBeVisible()
  }

  node(name: string): Locator {
    return this.page.locator('.react-flow__node').filter({ hasText: name })
  }

  /** A horizontal line has no height, so lines are attached rather than visible. */
  edge(source: string, target: string): Locator {
    return this.page.locator(`.react-flow__edge[aria-label^="${source} may call ${target}"]`)
  }

  /** Adds a node of the kind through the toolbar and leaves its form open in the inspector. */
  async startAdding(kind: 'Client' | 'Agent' | 'LLM' | 'External service' | 'Enterprise service') {
    await this.page.getByRole('button', { name: 'Add node' }).click()
    await this.page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).click()
  }

  /** Drags from the caller's handle to the middle of the other card. */
  async drag(source: string, target: string): Promise<void> {
    await this.node(source).hover()
    const handle = this.node(source).locator('.react-flow__handle.source')
    await handle.dragTo(this.node(target))
  }

  /** What dimmed cards say while a line is drawn. */
  get briefReasons(): Locator {
    return this.page.locator('[data-reason=brief]')
  }

  /** The picker of scopes that opens where a line was dropped. */
  get picker(): Locator {
    return this.page.getByRole('dialog', { name: /^Connect / })
  }

  get undo(): Locator {
    return this.toolbar.getByRole('button', { name: /^Undo/ })
  }

  get redo(): Locator {
    return this.toolbar.getByRole('button', { name: /^Redo/ })
  }

  /** What the page said last to screen readers. */
  get said(): Locator {
    return this.page.locator('p[role=status].sr-only')
  }

  /** The canvas around a place, at full size, whatever else stands on it. */
  async openAt(y: number, query = ''): Promise<void> {
    await this.open(`?at=490,${y},1${query}`)
    await expect(this.page.locator('.react-flow__node').first()).toBeAttached()
  }

  /** Lets the canvas hear nothing of what others do, as on a slow line. */
  async keepIgnorant(): Promise<void> {
    await this.page.route('**/topology/changes?after=*', (route) => route.abort())
  }

  async find(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Find a node' }).fill(name)
    await this.page.getByRole('option', { name }).first().click()
  }

  /** The accessible name of what has the focus. */
  async expectFocus(name: string | RegExp): Promise<void> {
    await expect(this.page.locator(':focus')).toHaveAttribute('aria-label', name)
  }

  /** Answers "Connect to…" by keyboard. */
  async chooseTarget(name: string): Promise<void> {
    await expect(this.page.getByRole('combobox', { name: 'Target' })).toBeFocused()
    await this.page.keyboard.type(name)
    await expect(this.page.getByRole('option')).toHaveCount(1)
    await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Enter')
  }

  /** Opens a tab of the inspector by keyboard: arrows go from tab to tab, Enter opens. */
  async openTab(name: 'Reach' | 'Traffic'): Promise<void> {
    const tab = this.inspector.getByRole('tab', { name })
    await this.inspector.getByRole('tab', { selected: true }).focus()
    await expect(async () => {
      if (!(await tab.evaluate((element) => element === document.activeElement))) {
        await this.page.keyboard.press('ArrowRight')
      }
      await expect(tab).toBeFocused({ timeout: 200 })
    }).toPass()
    await this.page.keyboard.press('Enter')
    await expect(tab).toHaveAttribute('aria-selected', 'true')
  }

  /** A part of the Traffic tab. */
  traffic(name: 'Calls' | 'Last refusals' | 'Changes'): Locator {
    return this.inspector.getByRole('region', { name })
  }

  /** Chooses in the list above the canvas by keyboard. */
  async groupBy(name: 'Group by owner' | 'No groups'): Promise<void> {
    const choice = this.page.getByRole('combobox', { name: 'Group the canvas' })
    await choice.focus()
    await this.page.keyboard.type(name)
    await expect(choice.getByRole('option', { name, selected: true })).toBeAttached()
  }

  /** What lies over the canvas. */
  get covers(): Locator[] {
    return [this.toolbar, this.page.getByTestId('rf__minimap'), this.page.getByLabel('Zoom', { exact: true })]
  }

  /** The brief messages at the top of the window. */
  get toasts(): Locator {
    return this.page.locator('[data-toast]')
  }

  async dismissToasts(): Promise<void> {
    while ((await this.toasts.count()) > 0) {
      await this.toasts.first().getByRole('button', { name: 'Close' }).click()
    }
  }

  /** What the card of a group says in brief about its members. */
  groupMarks(group: Locator): Locator {
    return group.locator('[data-group-marks]')
  }

  /** The same in full, while the group is looked at. */
  groupReasons(group: Locator): Locator {
    return group.locator('[data-group-reasons]')
  }

  /** Presses a row of the legend by keyboard, and closes the legend again. */
  async filterBy(row: string): Promise<void> {
    const legend = this.toolbar.getByRole('button', { name: /^Legend and filter/ })
    await legend.press('Enter')
    await this.page.getByRole('button', { name: row, exact: true }).press('Enter')
    await legend.press('Enter')
  }

  /** Texts inside a part of the page of which something is cut off. */
  cutTexts(part: Locator): Promise<string[]> {
    return part
      .locator('dt, dd')
      .evaluateAll((cells) =>
        cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
      )
  }

  get accessTable(): Locator {
    return this.page.getByRole('table', { name: 'Who may call what' })
  }

  /** The rows of the access table, without its headings. */
  get accessRows(): Locator {
    return this.accessTable.locator('tbody tr')
  }

  /** Downloads a CSV file and returns its rows, which hold no quoted cells here. */
  async download(link: Locator): Promise<Record<string, string>[]> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), link.press('Enter')])
    const text = (await readFile(await download.path(), 'utf8')).replace('\ufeff', '')
    const [head = [], ...rows] = text
      .split('\r\n')
      .filter((line) => line !== '')
      .map((line) => line.split(','))
    return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])))
  }
}
