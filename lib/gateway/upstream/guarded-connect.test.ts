import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'undici'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guardedConnect } from '@/lib/gateway/upstream/guarded-connect'

let port = 0
let requests = 0
const server = createServer((_, response) => {
  requests += 1
  response.end('inside')
})
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
})

async function get(host: string, allowRanges: string[]): Promise<string> {
  const pool = new Pool(`http://${host}:${port}`, {
    connect: guardedConnect({ allowRanges, timeoutMs: 2_000 }),
  })
  try {
    const { body } = await pool.request({ path: '/', method: 'GET' })
    return await body.text()
  } finally {
    await pool.destroy()
  }
}

describe('guardedConnect', () => {
  it.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '0.0.0.0'])(
    'never connects to %s',
    async (host) => {
      await expect(get(host, [])).rejects.toMatchObject({ name: 'RefusedAddressError' })
      expect(requests).toBe(0)
    },
  )

  it.each(['127.0.0.1', 'localhost'])('connects to %s when the operator allows it', async (host) => {
    expect(await get(host, ['127.0.0.0/8'])).toBe('inside')
  })
})
