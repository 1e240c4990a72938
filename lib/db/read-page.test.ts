import { beforeAll, describe, expect, it } from 'vitest'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { db } from '@/lib/db/client'
import { decodeCursor, encodeCursor } from '@/lib/db/page'
import { listConsumers } from '@/lib/gateway/consumers/list-consumers'
import { listGrants } from '@/lib/gateway/grants/list-grants'
import { listScopeGrants } from '@/lib/identity/scope-grants/list-scope-grants'
import { newId } from '@/lib/ids'
import type { Page, PageOptions } from '@/lib/schema'

useTestDatabase()

const day = 86_400_000
const start = Date.UTC(2026, 0, 1)

/** Every second consumer shares its time of creation with the one before it; names differ in case. */
const names = ['beta', 'Alpha', 'gamma', 'Beta 2', 'ALPHA 3', 'omega', 'Zeta']

async function insertConsumer(name: string, createdAt: Date): Promise<string> {
  const { instanceId } = testActor()
  const id = newId('csm')
  const row = { id, instanceId, name, claim: 'sub', value: name, createdAt }
  await db().consumer.create({ data: row })
  return id
}

async function insertCall(consumerId: string, time: Date): Promise<void> {
  const { instanceId } = testActor()
  const data = { id: newId('req'), instanceId, time, consumerId, method: 'POST', path: '/', status: 200 }
  await db().gatewayRequest.create({ data: { ...data, steps: [], totalMs: 1, ended: 'completed' } })
}

beforeAll(async () => {
  for (const [index, name] of names.entries()) {
    const id = await insertConsumer(name, new Date(start + Math.floor(index / 2) * day))
    if (index % 2 === 0) await insertCall(id, new Date(start))
    if (index === 4) await insertCall(id, new Date(start + 9 * day))
  }
})

type List<Item> = (options: PageOptions) => Promise<Page<Item>>

async function walk<Item>(
  list: List<Item>,
  { sort, onPage }: { sort: string; onPage?: (page: number) => Promise<void> },
): Promise<Item[]> {
  const seen: Item[] = []
  let cursor: string | undefined
  for (let page = 1; ; page += 1) {
    const { items, nextCursor } = await list({ sort, limit: 2, cursor })
    seen.push(...items)
    if (nextCursor === null) return seen
    cursor = nextCursor
    await onPage?.(page)
  }
}

const consumers: List<{ id: string; name: string; createdAt: string }> = (options) =>
  listConsumers(testActor(), options)

describe('readPage', () => {
  it('sorts names whatever their case, both ways', async () => {
    const up = (await walk(consumers, { sort: 'name' })).map(({ name }) => name)
    expect(up).toEqual(['Alpha', 'ALPHA 3', 'beta', 'Beta 2', 'gamma', 'omega', 'Zeta'])
    const down = (await walk(consumers, { sort: '-name' })).map(({ name }) => name)
    expect(down).toEqual(up.toReversed())
  })

  it.each(['created', '-created', 'used', '-used', 'name', '-name'])(
    'shows each row once under %s though values are equal',
    async (sort) => {
      const seen = await walk(consumers, { sort })
      expect(seen.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
    },
  )

  it('is the other way round under the opposite sort', async () => {
    const up = await walk(consumers, { sort: 'created' })
    const down = await walk(consumers, { sort: '-created' })
    expect(down).toEqual(up.toReversed())
  })

  it('sorts by last use; never used stands last both ways', async () => {
    const down = (await walk(consumers, { sort: '-used' })).map(({ name }) => name)
    const up = (await walk(consumers, { sort: 'used' })).map(({ name }) => name)
    expect(down[0]).toBe('ALPHA 3')
    expect(up[3]).toBe('ALPHA 3')
    const never = ['Alpha', 'Beta 2', 'omega']
    expect(down.slice(4).toSorted()).toEqual(never)
    expect(up.slice(4).toSorted()).toEqual(never)
  })

  it.each(['name', '-name', 'created', '-created'])(
    'neither repeats nor hides a row when others come and go between two pages of %s',
    async (sort) => {
      const added: string[] = []
      const seen = await walk(consumers, {
        sort,
        onPage: async (page) => {
          for (const [name, time] of [
            ['AAA', start - day],
            ['mm', start + day],
            ['zzz', start + 30 * day],
          ] as const) {
            added.push(await insertConsumer(`${name} ${sort} ${page}`, new Date(time)))
          }
        },
      })
      const old = seen.filter(({ id }) => !added.includes(id)).map(({ name }) => name)
      expect(old.toSorted()).toEqual(names.toSorted())
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
      await db().consumer.deleteMany({ where: { id: { in: added } } })
    },
  )

  it('goes on after a row that is gone', async () => {
    const gone = await insertConsumer('alpha 2', new Date(start))
    const first = await listConsumers(testActor(), { sort: 'name', limit: 2 })
    expect(first.items.map(({ name }) => name)).toEqual(['Alpha', 'alpha 2'])
    await db().consumer.delete({ where: { id: gone } })
    const next = await listConsumers(testActor(), {
      sort: 'name',
      limit: 1,
      cursor: first.nextCursor ?? '',
    })
    expect(next.items.map(({ name }) => name)).toEqual(['ALPHA 3'])
  })

  it('refuses the cursor of another sort, a broken one and an unknown sort', async () => {
    const { nextCursor } = await listConsumers(testActor(), { sort: 'name', limit: 1 })
    const cursor = nextCursor ?? ''
    expect(decodeCursor(cursor, 'name')).toMatchObject({ sort: 'name', value: 'alpha' })
    const wrong = { code: 'input.invalid', fields: { cursor: 'Use the nextCursor of the page before.' } }
    await expect(listConsumers(testActor(), { cursor })).rejects.toMatchObject(wrong)
    const noTime = encodeCursor({ sort: '-created', value: 'yesterday', id: newId('csm') })
    await expect(listConsumers(testActor(), { cursor: noTime })).rejects.toMatchObject(wrong)
    await expect(listConsumers(testActor(), { sort: 'value' })).rejects.toMatchObject({
      fields: { sort: 'This list cannot be sorted by that.' },
    })
  })

  it('counts what the filters leave, whatever the page', async () => {
    const page = await listConsumers(testActor(), { search: 'alpha', limit: 1, counted: true })
    expect(page).toMatchObject({ count: 2, items: [{ name: 'ALPHA 3' }] })
    expect(await listConsumers(testActor(), { limit: 1 })).not.toHaveProperty('count')
  })
})

describe('lists through relations', () => {
  it('pages grants by the names of both sides and by their end, those without one last', async () => {
    const { instanceId } = testActor()
    const service = await db().service.create({
      data: { id: newId('svc'), instanceId, name: 's', provider: 'sandbox', baseUrl: '' },
    })
    const ends: string[] = []
    for (const [index, consumer] of (await db().consumer.findMany()).entries()) {
      const name = `model-${6 - index}`
      const api = { id: newId('api'), instanceId, name, basePath: `/${name}`, serviceId: service.id }
      const { id: modelApiId } = await db().modelApi.create({ data: api })
      const expiresAt = index % 3 === 0 ? null : new Date(start + (index % 3) * day)
      ends.push(expiresAt?.toISOString() ?? '')
      await db().grant.create({
        data: { id: newId('car'), instanceId, consumerId: consumer.id, modelApiId, expiresAt },
      })
    }
    const grants = (options: PageOptions) => listGrants(testActor(), options)
    const byConsumer = await walk(grants, { sort: 'consumer' })
    expect(byConsumer.map(({ consumerName }) => consumerName)).toEqual([
      ...['Alpha', 'ALPHA 3', 'beta', 'Beta 2', 'gamma', 'omega', 'Zeta'],
    ])
    const byModel = await walk(grants, { sort: '-modelApi' })
    expect(byModel.map(({ modelApiName }) => modelApiName)).toEqual(
      [6, 5, 4, 3, 2, 1, 0].map((number) => `model-${number}`),
    )
    const known = ends.filter((end) => end !== '').toSorted()
    const none = ends.filter((end) => end === '').map(() => null)
    const byEnd = await walk(grants, { sort: 'expires' })
    expect(byEnd.map(({ expiresAt }) => expiresAt)).toEqual([...known, ...none])
    const byLateEnd = await walk(grants, { sort: '-expires' })
    expect(byLateEnd.map(({ expiresAt }) => expiresAt)).toEqual([...known.toReversed(), ...none])
  })

  it('pages scope grants by client, resource server and scope', async () => {
    const { instanceId } = testActor()
    const insert = (name: string) =>
      db().application.create({ data: { id: newId('app'), instanceId, name, audience: `api://${name}` } })
    const clients = [await insert('b client'), await insert('A client')]
    const servers = [await insert('Y server'), await insert('x server')]
    for (const server of servers) {
      for (const value of ['write', 'read']) {
        const scope = { id: newId('ress'), instanceId, applicationId: server.id, name: value, value }
        const { id: scopeId } = await db().scope.create({ data: scope })
        for (const { id: clientId } of clients) {
          await db().scopeGrant.create({ data: { id: newId('sg'), instanceId, clientId, scopeId } })
        }
      }
    }
    const list = (options: PageOptions) => listScopeGrants(testActor(), options)
    const column = async (sort: string, key: 'clientName' | 'resourceServerName' | 'scopeValue') =>
      (await walk(list, { sort })).map((grant) => grant[key])
    const four = (left: string, right: string) => [...Array(4).fill(left), ...Array(4).fill(right)]
    expect(await column('client', 'clientName')).toEqual(four('A client', 'b client'))
    expect(await column('-resourceServer', 'resourceServerName')).toEqual(four('Y server', 'x server'))
    expect(await column('scope', 'scopeValue')).toEqual(four('read', 'write'))
  })
})
