import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { seedPicture } from '@/bench/canvas-seed'
import { measure, type Figures } from '@/bench/frames'
import { wholeChromiumPath } from '@/scripts/prepare/chromium-paths.mjs'
import { isPortFree, pickFreePort } from '@/lib/db/embedded/ports'

/**
 * Opens a topology of 500 nodes and 1,000 edges in a headless browser on a fresh installation, pans it by mouse and wheel,
 * and prints its frame rate; beside it that of an empty page in the same browser, which is the most this machine draws.
 */
const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '5' } } })
const seconds = Number(options.seconds)
const email = 'bench@example.com'
const password = randomBytes(12).toString('hex')

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sallyport-canvas-'))
  const token = randomBytes(32).toString('base64url')
  const port = await pickThreePorts()
  const product = startProduct({ dataDir, port, token })
  const origin = `http://localhost:${port}`
  try {
    await waitUntilReady(origin, product)
    const { nodes, edges } = await seedPicture({ origin, token })
    process.stderr.write(`${nodes} nodes and ${edges} edges are there\n`)
    print(await measureAll(origin))
  } finally {
    if (product.exitCode === null) {
      product.kill('SIGTERM')
      await once(product, 'exit')
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The first of three free ports in a row. */
async function pickThreePorts(): Promise<number> {
  for (;;) {
    const port = await pickFreePort()
    const next = await Promise.all([1, 2].map((step) => isPortFree(port + step, '127.0.0.1')))
    if (next.every(Boolean)) return port
  }
}

function startProduct({
  dataDir,
  port,
  token,
}: {
  dataDir: string
  port: number
  token: string
}): ChildProcess {
  return spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      CONSOLE_PORT: String(port),
      GATEWAY_PORT: String(port + 1),
      GATEWAY_TLS_PORT: String(port + 2),
      ADMIN_EMAIL: email,
      ADMIN_PASSWORD: password,
      ADMIN_API_TOKEN: token,
      LOG_LEVEL: 'error',
    },
  })
}

async function waitUntilReady(origin: string, product: ChildProcess): Promise<void> {
  const deadline = Date.now() + 300_000
  for (;;) {
    const answer = await fetch(`${origin}/sign-in`).catch(() => undefined)
    if (answer?.ok === true) return
    if (product.exitCode !== null) throw new Error(`the product ended with ${product.exitCode}`)
    if (Date.now() > deadline) throw new Error('the console did not become ready')
    await delay(500)
  }
}

async function measureAll(origin: string): Promise<Figures[]> {
  const executablePath = wholeChromiumPath()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const pages = [
      { name: 'an empty page', url: 'about:blank' },
      { name: 'every node', url: `${origin}/topology?group=none` },
      { name: 'every node, zoomed out to a quarter', url: `${origin}/topology?group=none&at=490,2000,0.25` },
      { name: 'grouped by owner', url: `${origin}/topology?group=owner` },
    ]
    await signIn(page, origin)
    const figures: Figures[] = []
    for (const one of pages) figures.push(await measure(page, { ...one, seconds }))
    return figures
  } finally {
    await browser.close()
  }
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

function print(figures: readonly Figures[]): void {
  const rows = figures.map(({ name, mean, median, slowest, loadMs, elements }) =>
    [
      name,
      mean.toFixed(0),
      median.toFixed(0),
      slowest.toFixed(0),
      loadMs === null ? '' : `${(loadMs / 1000).toFixed(1)} s`,
      elements.toLocaleString('en'),
    ].join(' | '),
  )
  const head = '| panned | frames/s, mean | median | 5th percentile | first card after | DOM elements |'
  process.stdout.write(
    `\n${[head, '|---|---|---|---|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n')}\n\n`,
  )
  process.stdout.write(
    `${cpus().length} cores (${cpus()[0]?.model ?? ''}), headless Chromium without a GPU.\n`,
  )
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
