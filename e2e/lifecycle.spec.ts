import { expect, test } from '@playwright/test'
import { callModel, fetchToken, seedChain, type Chain } from './support/chain'
import { startProduct, type Product } from './support/product'

test.describe.configure({ mode: 'serial' })

let product: Product
let chain: Chain
let token: string

test.beforeAll(async () => {
  test.setTimeout(300_000)
  product = await startProduct({ firstPort: Number(process.env.E2E_PORT ?? 4300) + 10 })
  chain = await seedChain(product.manage, { name: 'life', paceMs: 100 })
  token = await fetchToken(product.gatewayUrl, chain)
})

test.afterAll(async () => {
  test.setTimeout(60_000)
  await product.remove()
})

/** Status of one call with the token, or 0 while nobody listens. */
async function callStatus(): Promise<number> {
  const answered = await callModel(product.gatewayUrl, { chain, token }).catch(() => undefined)
  await answered?.body?.cancel()
  return answered?.status ?? 0
}

async function storedRequests() {
  return product.manage<{ items: { id: string; status: number }[] }>('GET', '/requests?limit=100')
}

test('calls go on while the database is down, and their records arrive when it is back', async () => {
  const before = product.pids().database
  process.kill(before, 'SIGKILL')
  const ids: (string | null)[] = []
  for (let call = 0; call < 5; call++) {
    const answer = await callModel(product.gatewayUrl, { chain, token })
    expect(answer.status).toBe(200)
    ids.push(answer.headers.get('x-request-id'))
    await answer.text()
  }
  expect((await fetchToken(product.gatewayUrl, chain)).split('.')).toHaveLength(3)
  // Between the two servers there is no file that names one.
  await expect(() => expect(product.pids().database).not.toBe(before)).toPass({ timeout: 30_000 })
  await expect
    .poll(
      async () => {
        const stored = await storedRequests().catch(() => ({ items: [] }))
        return ids.filter((id) => stored.items.some((item) => item.id === id)).length
      },
      { timeout: 30_000 },
    )
    .toBe(5)
})

test('the data plane comes back after kill -9 in the middle of a stream, and keeps what it recorded', async () => {
  const refused = await callModel(product.gatewayUrl, { chain, token: 'not-a-token' })
  expect(refused.status).toBe(401)
  const stream = await callModel(product.gatewayUrl, { chain, token, stream: true })
  const reader = stream.body?.getReader()
  expect((await reader?.read())?.done).toBe(false)
  const before = product.pids().dataPlane
  process.kill(before, 'SIGKILL')
  const rest = async () => {
    while (!(await reader?.read())?.done);
  }
  await expect(rest()).rejects.toThrow()
  await expect.poll(callStatus, { timeout: 30_000 }).toBe(200)
  expect(product.pids().dataPlane).not.toBe(before)
  const id = refused.headers.get('x-request-id')
  await expect
    .poll(async () => (await storedRequests()).items.some((item) => item.id === id), { timeout: 10_000 })
    .toBe(true)
})

test('the gateway does not notice that the console dies, and the console comes back', async () => {
  const before = product.pids().console
  process.kill(before, 'SIGKILL')
  expect(await callStatus()).toBe(200)
  const consoleStatus = async () =>
    (await fetch(`${product.consoleUrl}/sign-in`).catch(() => undefined))?.status ?? 0
  await expect.poll(consoleStatus, { timeout: 30_000 }).toBe(200)
  expect(product.pids().console).not.toBe(before)
})

test('a second start on the same data says so in one line', async () => {
  await expect(product.start()).rejects.toThrow(
    /Sallyport already runs on .*Stop it first, or set DATA_DIR\./,
  )
  expect(await callStatus()).toBe(200)
})

test('after kill -9 of everything at once the next start has lost nothing', async () => {
  test.setTimeout(120_000)
  const { dataPlane, console: consolePid, database } = product.pids()
  await product.end('SIGKILL')
  for (const pid of [dataPlane, consolePid, database]) killIfAlive(pid)
  await product.start()
  expect(await callStatus()).toBe(200)
  const edges = await product.manage<{ items: { id: string }[] }>('GET', '/edges')
  expect(edges.items.map((edge) => edge.id)).toEqual([chain.edgeId])
})

test('Ctrl-C stops everything in order and leaves no process behind', async () => {
  test.setTimeout(60_000)
  const pids = Object.values(product.pids())
  expect(await product.end('SIGINT')).toEqual({ code: 0, signal: null })
  expect(pids.filter(isAlive)).toEqual([])
  expect(product.lines.at(-1)).toBe('Stopped.')
})

function killIfAlive(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL')
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}
