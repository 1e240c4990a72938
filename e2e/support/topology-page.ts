import { expect, type Locator, type Page } from '@playwright/test'

/** The topology as people use it: by pointer on the canvas, or by keyboard. */
export class TopologyPage {
  readonly canvas: Locator
  readonly inspector: Locator

  constructor(readonly page: Page) {
    this.canvas = page.getByTestId('rf__wrapper')
    this.inspector = page.getByRole('complementary')
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
}
