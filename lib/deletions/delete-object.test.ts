import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { deleteObject } from '@/lib/deletions/delete-object'
import { create, newName, readRows, seeds } from '@/lib/deletions/testing'
import { newId } from '@/lib/ids'

useTestDatabase()

let name: string
beforeEach(() => {
  name = newName()
})

/** A call through the gateway, so many minutes ago. */
async function recordCall(
  changes: { consumerId?: string; consumerName?: string; applicationId?: string },
  minutes: number,
) {
  await db().gatewayRequest.create({
    data: {
      id: newId('req'),
      instanceId: testActor().instanceId,
      time: new Date(Date.now() - minutes * 60_000),
      method: 'POST',
      path: '/x',
      status: 200,
      steps: [],
      totalMs: 1,
      ended: 'completed',
      ...changes,
    },
  })
}

describe('deleteObject', () => {
  it('asks for the name while calls are made, and not an hour after the last', async () => {
    const { id } = await create.consumer(name)
    await recordCall({ consumerId: id, consumerName: name }, 61)
    await recordCall({ consumerId: id, consumerName: name }, 59)
    const ask = { kind: 'consumer', id } as const
    const refusal = {
      code: 'resource.in_use',
      message: `${name} was used within the last hour. Type its name to confirm.`,
      fields: { typed: expect.any(String) as string },
    }
    await expect(deleteObject(testActor(), ask)).rejects.toMatchObject(refusal)
    await expect(deleteObject(testActor(), { ...ask, typed: 'consumer' })).rejects.toMatchObject(refusal)
    expect(await db().consumer.count({ where: { id } })).toBe(1)
    await deleteObject(testActor(), { ...ask, typed: ` ${name} ` })
    expect(await db().consumer.count({ where: { id } })).toBe(0)

    const quiet = await create.consumer(`${name}-quiet`)
    await recordCall({ consumerId: quiet.id, consumerName: `${name}-quiet` }, 61)
    await deleteObject(testActor(), { kind: 'consumer', id: quiet.id })
    expect(await db().consumer.count({ where: { id: quiet.id } })).toBe(0)
  })

  it('asks for the hint of a secret that was used within the hour', async () => {
    const { id, hint } = await create.secret(name)
    await db().clientSecret.update({
      where: { id },
      data: { lastUsedAt: new Date(), lastUsedIp: '10.0.0.4' },
    })
    await expect(deleteObject(testActor(), { kind: 'secret', id })).rejects.toMatchObject({
      code: 'resource.in_use',
    })
    await deleteObject(testActor(), { kind: 'secret', id, typed: hint })
    expect(await db().clientSecret.count({ where: { id } })).toBe(0)
  })

  it.each(['application', 'credential', 'model_api'] as const)('needs no disabled %s', async (kind) => {
    const { id } = await seeds[kind](name)
    await deleteObject(testActor(), { kind, id })
    expect(await readRows(kind, id)).toEqual([])
  })

  it('refuses what others depend on and keeps nothing', async () => {
    const { modelApiId } = await create.grant(name)
    await expect(deleteObject(testActor(), { kind: 'model_api', id: modelApiId })).rejects.toMatchObject({
      code: 'resource.in_use',
      message: `${name} is in use by the grant of consumer ${name}.`,
    })
    expect(await db().deletion.count({ where: { targetId: modelApiId } })).toBe(0)
  })

  it('refuses auditors', async () => {
    const { id } = await create.consumer(name)
    const auditor = testActor({ role: 'auditor' })
    await expect(deleteObject(auditor, { kind: 'consumer', id })).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })

  it('knows nothing of an id that is none', async () => {
    await expect(deleteObject(testActor(), { kind: 'scope_grant', id: 'sg_none' })).rejects.toMatchObject({
      code: 'resource.not_found',
      message: 'There is no scope grant sg_none.',
    })
  })
})
