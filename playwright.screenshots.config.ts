import { defineConfig } from '@playwright/test'
import base from './playwright.config'
import { administratorState } from './e2e/support/sessions'

const [server] = [base.webServer].flat()
if (server === undefined) throw new Error('the tests have no product to start')

/** Takes pictures of every page: `npm run screenshots`. No test; see e2e/screenshots/every-page.ts. */
export default defineConfig({
  ...base,
  timeout: 900_000,
  reporter: [['list']],
  webServer: { ...server, env: { ...server.env, SAMPLE: '1' } },
  projects: [
    { name: 'first administrator', testMatch: 'first-administrator.setup.ts' },
    {
      name: 'screenshots',
      dependencies: ['first administrator'],
      testMatch: 'screenshots/every-page.ts',
      use: { storageState: administratorState },
    },
  ],
})
