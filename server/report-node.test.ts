import { afterEach, expect, it } from 'vitest'
import { useDatabaseSwitch } from '@/lib/audit/testing'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createService } from '@/lib/gateway/services/create-service'
import { startTestDataPlane, type TestDataPlane } from '@/server/testing'

const database = useDatabaseSwitch()
useTestDatabase()

const within = { timeout: 15_000, interval: 50 }
let dataPlane: TestDataPlane | undefined

afterEach(async () => {
  database.restore()
  await dataPlane?.stop()
  dataPlane = undefined
})

const nodes = () => db().dataPlaneNode.findMany()

it('reports the process, follows its snapshot, and takes the report back at the end', async () => {
  dataPlane = await startTestDataPlane()
  await expect
    .poll(nodes, within)
    .toMatchObject([{ pid: process.pid, version: '0.1.0', spoolFiles: 0, recordsWritable: true }])
  await createService(testActor(), { name: 'later', provider: 'sandbox', protocol: 'OpenAI/v1' })
  const { version } = await db().instance.findFirstOrThrow()
  await expect.poll(nodes, within).toMatchObject([{ snapshotVersion: version }])
  await dataPlane.stop()
  dataPlane = undefined
  expect(await nodes()).toEqual([])
})

it('reports again after the database was away, and stops without it', async () => {
  dataPlane = await startTestDataPlane()
  await expect.poll(async () => (await nodes()).length, within).toBe(1)
  const [before] = await nodes()
  database.cut()
  database.restore()
  await expect
    .poll(async () => (await nodes().catch(() => []))[0]?.seenAt.getTime() ?? 0, within)
    .toBeGreaterThan(before!.seenAt.getTime())
  database.cut()
  const startedAt = performance.now()
  await dataPlane.stop()
  dataPlane = undefined
  expect(performance.now() - startedAt).toBeLessThan(15_000)
}, 60_000)
