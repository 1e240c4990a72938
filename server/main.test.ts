import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { pickFreePort } from '@/lib/db/embedded/ports'
import { useTestDatabase } from '@/lib/db/testing'
import { createTestClient, createTestServer, type TestClient } from '@/lib/identity/testing'
import { requestToken } from '@/server/identity/testing'

useTestDatabase()

let folder: string
let client: TestClient
let child: ChildProcess
let url: string

beforeAll(async () => {
  // Inside the project, so that the bundle finds the packages it leaves outside.
  folder = await mkdtemp(resolve('node_modules', '.sallyport-main-test-'))
  await build({
    entryPoints: ['server/main.ts'],
    outfile: join(folder, 'server.mjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
  const scopes = await createTestServer('https://orders.example', ['read'])
  client = await createTestClient('Buyer', Object.values(scopes))
})
afterEach(() => child.kill('SIGKILL'))
afterAll(() => rm(folder, { recursive: true }))

/** Starts the data-plane process and waits until it serves. */
async function start(): Promise<void> {
  const port = await pickFreePort()
  const tlsPort = await pickFreePort()
  child = fork(join(folder, 'server.mjs'), {
    env: {
      ...process.env,
      GATEWAY_PORT: String(port),
      GATEWAY_TLS_PORT: String(tlsPort),
      DATA_DIR: config().dataDir,
    },
  })
  url = `http://127.0.0.1:${port}`
  const ready = () =>
    fetch(`${url}/readyz`).then(
      ({ status }) => status,
      () => 0,
    )
  await expect.poll(ready, { timeout: 10_000 }).toBe(200)
}

const ask = () =>
  requestToken(url, {
    form: {
      grant_type: 'client_credentials',
      client_id: client.id,
      client_secret: client.secret,
      scope: 'https://orders.example|read',
    },
  })

it('loses no record of a token when it is killed right after the answer', async () => {
  await start()
  const { status, body, headers } = await ask()
  child.kill('SIGKILL')
  expect([status, Object.keys(body).length]).toEqual([200, 4])
  await once(child, 'exit')
  await start()
  const where = { requestId: headers.get('x-request-id') ?? '', action: 'token.issued' }
  await expect.poll(() => db().auditEvent.count({ where }), { timeout: 5000 }).toBe(1)
})

it.each(['SIGTERM', 'SIGINT'] as const)('ends in order on %s', async (signal) => {
  await start()
  const { headers } = await ask()
  child.kill(signal)
  expect(await once(child, 'exit')).toEqual([0, null])
  const where = { requestId: headers.get('x-request-id') ?? '' }
  expect(await db().auditEvent.count({ where })).toBe(1)
})

it('ends when its parent is gone', async () => {
  await start()
  child.disconnect()
  expect(await once(child, 'exit')).toEqual([0, null])
})
