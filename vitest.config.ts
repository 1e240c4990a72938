import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: fromRoot('./') },
      { find: /^server-only$/, replacement: fromRoot('./scripts/vitest/empty-module.ts') },
    ],
  },
  test: {
    environment: 'node',
    include: ['{lib,server,app,components,scripts}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['scripts/vitest/global-setup.ts'],
    testTimeout: 15_000,
    hookTimeout: 60_000,
    // The settings of the person who runs the tests must not reach them; an empty value counts as absent.
    env: {
      MASTER_KEY: 'c2FsbHlwb3J0LXRlc3RzLW1hc3Rlci1rZXktMzJieXQ=',
      LOG_LEVEL: 'silent',
      DATABASE_URL: '',
      ADMIN_EMAIL: '',
      ADMIN_PASSWORD: '',
      ADMIN_API_TOKEN: '',
      PUBLIC_CONSOLE_URL: '',
      PUBLIC_GATEWAY_URL: '',
      CONSOLE_PORT: '',
      GATEWAY_PORT: '',
      GATEWAY_TLS_PORT: '',
      HOST: '',
      DATA_DIR: '',
      SAMPLE: '',
      UPSTREAM_ALLOW: '',
    },
  },
})
