import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useDatabaseSwitch } from '@/lib/audit/testing'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { transact } from '@/lib/db/transact'
import { newId } from '@/lib/ids'
import { SnapshotStore } from '@/lib/policy/snapshot-store'
import type { Snapshot } from '@/lib/policy/snapshot'

const database = useDatabaseSwitch()
useTestDatabase()

let store: SnapshotStore
beforeEach(async () => {
  store = await SnapshotStore.start()
})
afterEach(() => store.close())

/** A write as the console makes it; returns the name that the snapshot will know. */
async function createApplication(): Promise<string> {
  const id = newId('app')
  await transact(testActor(), 'application:write', async ({ tx, instanceId, audit }) => {
    await tx.application.create({ data: { id, instanceId, name: id } })
    audit({ action: 'application.created', targetType: 'application', targetId: id, targetName: id })
  })
  return id
}

const knows = (id: string) => store.current.applications.has(id)

describe('the snapshot store', () => {
  it('swaps within a second of a write and tells its listeners', async () => {
    const heard: Snapshot[] = []
    const stop = store.onSwap((snapshot) => heard.push(snapshot))
    const id = await createApplication()
    await expect.poll(() => knows(id), { timeout: 1_000, interval: 10 }).toBe(true)
    expect(heard.at(-1)).toBe(store.current)
    stop()
    const count = heard.length
    const next = await createApplication()
    await expect.poll(() => knows(next), { timeout: 1_000, interval: 10 }).toBe(true)
    expect(heard).toHaveLength(count)
  })

  it('notices a write whose notification was lost within a second', async () => {
    const id = newId('app')
    const { instanceId } = testActor()
    await db().application.create({ data: { id, instanceId, name: id } })
    await db().instance.update({ where: { id: instanceId }, data: { version: { increment: 1 } } })
    await expect.poll(() => knows(id), { timeout: 1_000, interval: 10 }).toBe(true)
  })

  it('ends at the newest version after a burst of writes, never going back', async () => {
    const versions: bigint[] = []
    store.onSwap(({ version }) => versions.push(version))
    const ids = await Promise.all(Array.from({ length: 10 }, createApplication))
    await expect.poll(() => ids.every(knows), { timeout: 2_000, interval: 10 }).toBe(true)
    expect(versions).toEqual([...versions].sort((left, right) => Number(left - right)))
    expect(versions.length).toBeLessThanOrEqual(10)
  })

  it('goes on with the last snapshot while the database is away and catches up when it is back', async () => {
    const before = store.current
    database.cut()
    await expect(db().instance.count()).rejects.toThrow()
    expect(store.current).toBe(before)
    database.restore()
    let id = ''
    await expect
      .poll(async () => (id = await createApplication().catch(() => '')), { timeout: 10_000 })
      .not.toBe('')
    await expect.poll(() => knows(id), { timeout: 5_000, interval: 10 }).toBe(true)
  })

  it('survives the end of its listening connection', async () => {
    const admin = new Client({ connectionString: process.env.DATABASE_URL })
    await admin.connect()
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' OR query LIKE 'SELECT version%'`,
    )
    await admin.end()
    const id = await createApplication()
    await expect.poll(() => knows(id), { timeout: 3_000, interval: 10 }).toBe(true)
  })
})
