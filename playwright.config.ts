import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumPath } from './scripts/prepare/chromium-paths.mjs'
import { auditorState, administratorState } from './e2e/support/sessions'

/** The first of three ports in a row. */
const consolePort = Number(process.env.E2E_PORT ?? 4300)
const gatewayPort = consolePort + 1

/** Workers re-read this file; what the first process chose reaches them through the environment. */
process.env.E2E_API_TOKEN ??= randomBytes(32).toString('base64url')
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'sallyport-e2e-'))
process.env.E2E_GATEWAY_URL ??= `http://127.0.0.1:${gatewayPort}`

const signedIn = { dependencies: ['first administrator'] }

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${consolePort}`,
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Letters look alike in a Chromium with a window and in one without.
        '--font-render-hinting=none',
      ],
    },
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'first administrator', testMatch: 'first-administrator.setup.ts' },
    {
      name: 'administrator',
      ...signedIn,
      testMatch: '*.spec.ts',
      testIgnore: ['auditor.spec.ts', 'lifecycle.spec.ts', 'first-run.spec.ts'],
      use: { storageState: administratorState },
    },
    { name: 'auditor', ...signedIn, testMatch: 'auditor.spec.ts', use: { storageState: auditorState } },
    { name: 'lifecycle', testMatch: ['lifecycle.spec.ts', 'first-run.spec.ts'] },
  ],
  webServer: {
    command: 'node scripts/start.mjs',
    // The start prints the one-time link as its last step; its token reaches the tests as `process.env.SETUP_TOKEN`.
    wait: { stdout: /\/setup#(?<setup_token>[\w-]+)/ },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      CONSOLE_PORT: String(consolePort),
      GATEWAY_PORT: String(gatewayPort),
      GATEWAY_TLS_PORT: String(consolePort + 2),
      DATA_DIR: process.env.E2E_DATA_DIR,
      ADMIN_API_TOKEN: process.env.E2E_API_TOKEN,
      UPSTREAM_ALLOW: '127.0.0.0/8',
      LOG_LEVEL: 'warn',
      DATABASE_URL: '',
      MASTER_KEY: '',
      ADMIN_EMAIL: '',
      ADMIN_PASSWORD: '',
      PUBLIC_CONSOLE_URL: '',
      PUBLIC_GATEWAY_URL: '',
      HOST: '',
      SAMPLE: '',
    },
  },
})
