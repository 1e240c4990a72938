import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { explainRecord } from '@/lib/explain/explain-record'
import { newId } from '@/lib/ids'

useTestDatabase()

describe('a record', () => {
  it('never names an application of another instance', async () => {
    const other = await db().instance.create({ data: { id: newId('idaas'), description: 'Other' } })
    const id = newId('app')
    await db().application.create({ data: { id, instanceId: other.id, name: 'Not yours' } })
    const request = await db().gatewayRequest.create({
      data: {
        id: newId('req'),
        instanceId: testActor().instanceId,
        applicationId: id,
        ...{ time: new Date(), method: 'POST', path: '/x', status: 403, code: 'grant.not_found' },
        ...{ steps: [], totalMs: 1, ended: 'refused' },
      },
    })
    const { principal } = await explainRecord(testActor(), request.id)
    expect(principal).toEqual({ type: 'application', id, name: id })
  })
})
