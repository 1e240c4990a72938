import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'

useTestDatabase()

it('seeds one instance that the test actor belongs to', async () => {
  const instances = await db().instance.findMany({ select: { id: true } })
  expect(instances).toEqual([{ id: testActor().instanceId }])
})

it('makes actors of either role', () => {
  expect(testActor()).toMatchObject({ role: 'administrator', id: 'usr_test' })
  expect(testActor({ role: 'auditor', id: 'usr_other' })).toMatchObject({ role: 'auditor', id: 'usr_other' })
})
