import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'
import { parseInput } from '@/lib/parse-input'
import { changeView } from '@/lib/views/change-view'
import { deleteView } from '@/lib/views/delete-view'
import { listViews } from '@/lib/views/list-views'
import { saveView } from '@/lib/views/save-view'
import { saveViewInput } from '@/lib/views/schema'

useTestDatabase()

const ada = newId('usr')
const otto = newId('usr')
const asAda = () => testActor({ id: ada, role: 'operator' })
const asOtto = () => testActor({ id: otto, role: 'auditor' })

beforeAll(async () => {
  const { instanceId } = testActor()
  for (const id of [ada, otto]) {
    const email = `${id}@example.com`
    await db().user.create({ data: { id, instanceId, email, name: id, passwordHash: '', role: 'auditor' } })
  }
})

const save = (actor: ReturnType<typeof testActor>, input: object) =>
  saveView(actor, parseInput(saveViewInput, { page: 'consumers', query: '', ...input }))

describe('saved views', () => {
  it('keeps filters, sort and columns, but not the place in the list', async () => {
    const query = 'status=disabled&sort=-used&columns=status&cursor=abc'
    const view = await save(asAda(), { name: 'Off', query })
    expect(view).toMatchObject({ name: 'Off', query: 'status=disabled&sort=-used&columns=status' })
    expect(await listViews(asAda(), { page: 'consumers' })).toEqual([view])
    expect(await listViews(asAda(), { page: 'agents' })).toEqual([])
    expect(await db().auditEvent.findFirst({ where: { targetId: view.id } })).toMatchObject({
      action: 'view.saved',
      actorId: ada,
    })
  })

  it('lets an auditor keep views of their own, under the names of others as well', async () => {
    const view = await save(asOtto(), { name: 'Off', query: 'q=x' })
    expect(await listViews(asOtto(), { page: 'consumers' })).toEqual([view])
  })

  it('shows nobody the views of somebody else, not even an administrator', async () => {
    await save(asAda(), { name: 'Mine' })
    const seen = await listViews(testActor(), { page: 'consumers' })
    expect(seen).toEqual([])
    expect((await listViews(asOtto(), { page: 'consumers' })).map(({ name }) => name)).toEqual(['Off'])
  })

  it('lets nobody change or delete the views of somebody else', async () => {
    const { id } = await save(asAda(), { name: 'Private', query: 'q=mine' })
    const missing = { code: 'resource.not_found', message: `There is no view ${id}.` }
    for (const actor of [asOtto(), testActor()]) {
      await expect(changeView(actor, { id, name: 'Taken' })).rejects.toMatchObject(missing)
      await expect(changeView(actor, { id, query: 'q=theirs' })).rejects.toMatchObject(missing)
      await expect(deleteView(actor, id)).rejects.toMatchObject(missing)
    }
    const views = await listViews(asAda(), { page: 'consumers' })
    expect(views.find((view) => view.id === id)).toMatchObject({ name: 'Private', query: 'q=mine' })
  })

  it('renames, updates and deletes', async () => {
    const { id } = await save(asAda(), { page: 'agents', name: 'First' })
    await changeView(asAda(), { id, name: 'Second' })
    const changed = await changeView(asAda(), { id, query: 'owner=Ada' })
    expect(changed).toMatchObject({ name: 'Second', query: 'owner=Ada' })
    await deleteView(asAda(), id)
    expect(await listViews(asAda(), { page: 'agents' })).toEqual([])
  })

  it('refuses a name that is taken, when saving and when renaming', async () => {
    await save(asAda(), { page: 'services', name: 'One' })
    const { id } = await save(asAda(), { page: 'services', name: 'Two' })
    const taken = { code: 'resource.conflict', fields: { name: 'You have a view named One here already.' } }
    await expect(save(asAda(), { page: 'services', name: 'One' })).rejects.toMatchObject(taken)
    await expect(changeView(asAda(), { id, name: 'One' })).rejects.toMatchObject(taken)
    await expect(changeView(asAda(), { id, name: 'Two' })).resolves.toMatchObject({ name: 'Two' })
  })

  it('refuses more than fifty for one list', async () => {
    for (let number = 1; number <= 50; number += 1) await save(asOtto(), { page: 'audit', name: `${number}` })
    await expect(save(asOtto(), { page: 'audit', name: '51' })).rejects.toMatchObject({
      code: 'limit.reached',
    })
  })

  it('refuses a machine, an unknown list and a query that is none', async () => {
    const machine = { ...asAda(), kind: 'api_token' as const }
    await expect(save(machine, { name: 'Robot' })).rejects.toMatchObject({ code: 'permission.denied' })
    expect(() => parseInput(saveViewInput, { page: 'secrets', name: 'x', query: '' })).toThrow()
    expect(() => parseInput(saveViewInput, { page: 'agents', name: 'x', query: 'a\nb' })).toThrow()
  })
})
