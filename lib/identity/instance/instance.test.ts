import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { getInstance } from '@/lib/identity/instance/get-instance'
import { getSecurity } from '@/lib/identity/instance/get-security'
import { securityUpdate } from '@/lib/identity/instance/schema'
import { updateInstance } from '@/lib/identity/instance/update-instance'
import { updateSecurity } from '@/lib/identity/instance/update-security'

useTestDatabase()

const lastLine = () => db().auditEvent.findFirst({ orderBy: { seq: 'desc' } })

describe('settings', () => {
  it('are read by administrators and auditors and written by administrators', async () => {
    for (const role of ['operator', 'auditor'] as const) {
      const actor = testActor({ role })
      const denied = { code: 'permission.denied' }
      await expect(updateSecurity(actor, { idleMinutes: 5 })).rejects.toMatchObject(denied)
      await expect(updateInstance(actor, { description: 'Mine' })).rejects.toMatchObject(denied)
    }
    const operator = testActor({ role: 'operator' })
    await expect(getSecurity(operator)).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(getInstance(operator)).rejects.toMatchObject({ code: 'permission.denied' })
    expect(await getSecurity(testActor({ role: 'auditor' }))).toEqual({
      sessionMinutes: 480,
      idleMinutes: 60,
      passwordMinLength: 12,
    })
  })

  it.each([
    [{}, ''],
    [{ sessionMinutes: 481 }, 'sessionMinutes'],
    [{ sessionMinutes: 14 }, 'sessionMinutes'],
    [{ idleMinutes: 4 }, 'idleMinutes'],
    [{ idleMinutes: 5.5 }, 'idleMinutes'],
    [{ passwordMinLength: 11 }, 'passwordMinLength'],
    [{ passwordMinLength: '12' }, 'passwordMinLength'],
  ])('refuse %j', (change, field) => {
    const parsed = securityUpdate.safeParse(change)
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })

  it('refuse a pause that outlasts the session, from either side', async () => {
    const message = 'The idle timeout cannot be longer than the session itself.'
    await expect(updateSecurity(testActor(), { sessionMinutes: 30 })).rejects.toMatchObject({
      fields: { idleMinutes: message },
    })
    await updateSecurity(testActor(), { sessionMinutes: 30, idleMinutes: 30 })
    await expect(updateSecurity(testActor(), { idleMinutes: 31 })).rejects.toMatchObject({
      fields: { idleMinutes: message },
    })
    expect(await lastLine()).toMatchObject({
      action: 'setting.security_updated',
      detail: {
        before: { sessionMinutes: 480, idleMinutes: 60 },
        after: { sessionMinutes: 30, idleMinutes: 30 },
      },
    })
  })

  it('are never left with a pause that outlasts the session by two changes at once', async () => {
    await updateSecurity(testActor(), { sessionMinutes: 480, idleMinutes: 60 })
    const results = await Promise.allSettled([
      updateSecurity(testActor(), { idleMinutes: 240 }),
      updateSecurity(testActor(), { sessionMinutes: 120 }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { sessionMinutes, idleMinutes } = await getSecurity(testActor())
    expect(idleMinutes).toBeLessThanOrEqual(sessionMinutes)
  })

  it('name the instance and count what it holds', async () => {
    expect(await updateInstance(testActor(), { description: 'Production' })).toEqual({
      description: 'Production',
    })
    expect(await lastLine()).toMatchObject({
      action: 'setting.instance_updated',
      detail: { before: { description: 'Default instance' }, after: { description: 'Production' } },
    })
    const { id, description, issuer, counts } = await getInstance(testActor({ role: 'auditor' }))
    expect({ id, description, issuer, counts }).toEqual({
      id: testActor().instanceId,
      description: 'Production',
      issuer: 'https://localhost:8443/api/v2/iauths_system/oauth2',
      counts: {
        applications: 2,
        agents: 0,
        credentials: 0,
        services: 0,
        modelApis: 0,
        consumers: 0,
        grants: 0,
        scopeGrants: 0,
        users: 0,
      },
    })
  })
})
