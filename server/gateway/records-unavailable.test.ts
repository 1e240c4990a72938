import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { callGateway, findRecord, mintToken, useScene } from '@/server/gateway/testing'

const scene = useScene()

it('lets no call pass while records cannot be written, and goes on when they can', async () => {
  const spool = join(scene.dataPlane.context.config.dataDir, 'spool')
  const token = await mintToken(scene)
  // The call after which the gateway knows that the disk takes no more.
  await expect.poll(() => readdirSync(spool), { timeout: 5_000 }).toEqual([])
  rmSync(spool, { recursive: true })
  await callGateway(scene, { token })
  scene.upstream.seen.length = 0
  const refused = await callGateway(scene, { token })
  expect(refused.status).toBe(503)
  expect(await refused.json()).toEqual({
    error: {
      message:
        'The gateway cannot record calls at present and lets none pass. Ask the administrator of the gateway and give the request ID.',
      type: 'api_error',
      param: null,
      code: 'records.unavailable',
      request_id: refused.headers.get('x-request-id'),
    },
  })
  expect(scene.upstream.seen).toEqual([])
  mkdirSync(spool)
  let id: string | null = null
  await expect
    .poll(
      async () => {
        const answer = await callGateway(scene, { token })
        id = answer.headers.get('x-request-id')
        return answer.status
      },
      { timeout: 5_000 },
    )
    .toBe(200)
  await expect.poll(() => findRecord(id), { timeout: 5_000 }).toMatchObject({ status: 200 })
})
