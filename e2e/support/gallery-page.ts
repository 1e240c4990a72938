import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { expect, type Page } from '@playwright/test'

/** Next's development server over the sources; the page of the design system needs no database behind it. */
export async function startDevelopmentServer(
  port: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const args = ['node_modules/next/dist/bin/next', 'dev', '--port', String(port), '--hostname', '127.0.0.1']
  const env = {
    ...process.env,
    NODE_ENV: 'development' as const,
    PUBLIC_CONSOLE_URL: `http://localhost:${port}`,
  }
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await untilReady(server)
  const stop = async () => {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  }
  return { url: `http://localhost:${port}`, stop }
}

async function untilReady({ stdout }: ChildProcess): Promise<void> {
  if (stdout === null) throw new Error('the server was started without a pipe')
  await new Promise<void>((resolve, reject) => {
    stdout.on('data', (chunk) => String(chunk).includes('Ready in') && resolve())
    stdout.once('end', () => reject(new Error('the development server ended before it was ready')))
  })
}

/** The design system. */
export class GalleryPage {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`${this.url}/gallery`)
    await this.page.getByRole('heading', { name: 'Design system' }).waitFor()
    await this.page.evaluate(() => document.fonts.ready)
    // Pictures hide the caret by touching the inputs, which React must not find changed: it has to be there first.
    const menu = this.page.getByRole('menu')
    await expect(async () => {
      await this.press('Open menu')
      await expect(menu).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await this.page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await this.page.mouse.move(0, 0)
  }

  /** A family of controls by its title. */
  family(title: string) {
    return this.page.locator(`[data-sample="${title}"]`)
  }

  press(name: string) {
    return this.page.getByRole('button', { name, exact: true }).click()
  }
}
