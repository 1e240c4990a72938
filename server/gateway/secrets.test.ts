import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/testing'
import {
  callGateway,
  findRecord,
  mintToken,
  startScene,
  stopScene,
  upstreamKey,
  type Scene,
} from '@/server/gateway/testing'

useTestDatabase()
process.env.UPSTREAM_ALLOW = '127.0.0.0/8'

const logged = vi.hoisted(() => ({ text: '' }))
vi.mock('@/lib/log', async () => {
  const { pino } = await import('pino')
  const logger = pino({ level: 'debug' }, { write: (line: string) => (logged.text += line) })
  return { log: () => logger }
})

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => stopScene(scene))

it('leaves no token and no key in records, audit lines, spool or log', async () => {
  const token = await mintToken(scene)
  const forged = `${token.slice(0, -8)}AAAAAAAA`
  scene.upstream.answer = (response) => {
    response.statusCode = 401
    response.end(`wrong key ${upstreamKey}`)
  }
  await callGateway(scene, { token })
  await callGateway(scene, { token: forged })
  await callGateway(scene, { path: `/team/v1/chat/completions?access_token=${token}` })
  scene.upstream.answer = (response) => response.destroy()
  const last = await callGateway(scene, { token })
  await expect.poll(() => findRecord(last.headers.get('x-request-id')), { timeout: 3_000 }).not.toBeNull()
  const stored = JSON.stringify(
    [await db().gatewayRequest.findMany(), await db().auditEvent.findMany()],
    (_, value) => (typeof value === 'bigint' ? Number(value) : (value as unknown)),
  )
  const spool = join(config().dataDir, 'spool')
  const spooled = readdirSync(spool).map((name) => readFileSync(join(spool, name), 'utf8'))
  const everything = [stored, ...spooled, logged.text].join('\n')
  expect(stored).toContain('upstream.key_refused')
  expect(logged.text).toContain('upstream failed')
  for (const secret of [token, forged, upstreamKey, token.split('.')[2] ?? '']) {
    expect(everything).not.toContain(secret)
  }
})
