import { expect, type Page } from '@playwright/test'
import type { Story } from './seed'
import type { Shot } from './shot'

/** What opens over a page: dialogs, the palette, and the canvas while a line is drawn. Words are those of both languages. */
export function listOverlays(story: Story): Shot[] {
  const { canvas, details } = story
  return [
    { name: 'overlay-palette', path: '/', prepare: openPalette },
    { name: 'overlay-keys', path: '/topology', prepare: openKeys },
    {
      name: 'overlay-connect',
      path: `/topology?selected=${canvas.agentId}`,
      prepare: (page) => press(page, /^(Connect to…|连接到…)$/),
    },
    {
      name: 'overlay-scopes',
      path: `/topology?selected=${canvas.otherId}&connect=${canvas.otherId},${canvas.serviceId}`,
      prepare: expectDialog,
    },
    {
      name: 'overlay-disconnect',
      path: `/topology?selected=${canvas.usedLineId}`,
      prepare: (page) => press(page, /^(Disconnect|断开)$/),
    },
    {
      name: 'overlay-drag',
      path: '/topology',
      prepare: (page) => startLine(page, canvas.agentId),
      widths: ['1440'],
    },
    { name: 'overlay-secret', path: details['plain-credentials'] ?? '', prepare: addSecret },
    {
      name: 'overlay-remove',
      path: `/topology?selected=${canvas.agentId}`,
      prepare: (page) => press(page, /^(Remove|移除)$/),
    },
  ]
}

async function expectDialog(page: Page): Promise<void> {
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog')).first()).toBeVisible()
}

async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).last().click()
  await expectDialog(page)
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expectDialog(page)
}

async function openKeys(page: Page): Promise<void> {
  await page.locator('.react-flow__node').first().focus()
  await page.keyboard.press('?')
  await expectDialog(page)
}

/** Makes a secret of the sample's instance; nothing of it outlives the run. */
async function addSecret(page: Page): Promise<void> {
  const name = /^(Add secret|添加密钥)$/
  await press(page, name)
  await page.getByRole('dialog').getByRole('button', { name }).click()
  await expect(page.getByRole('dialog').locator('code, input[readonly]').first()).toBeVisible()
}

/** Holds a line in the air, so that the other cards say why they cannot be its end. */
async function startLine(page: Page, nodeId: string): Promise<void> {
  const card = await page.locator(`.react-flow__node[data-id="${nodeId}"]`).boundingBox()
  if (card === null) throw new Error('the card is out of sight')
  await page.mouse.move(card.x + card.width, card.y + card.height / 2)
  await page.mouse.down()
  await page.mouse.move(card.x + card.width + 60, card.y + 90, { steps: 4 })
  await expect(page.locator('[data-reason=brief]').first()).toBeVisible()
}
