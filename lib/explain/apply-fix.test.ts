import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { applyFix } from '@/lib/explain/apply-fix'
import { explainAccess } from '@/lib/explain/explain-access'
import { ask, idOf, useNodes } from '@/lib/explain/testing'
import { readGrantTables } from '@/lib/topology/testing'

useTestDatabase()
const { nodes } = useNodes()

describe('a fix', () => {
  it('is refused to an auditor, and nothing is written', async () => {
    const question = ask(idOf(nodes.agent), nodes.model)
    const { fixes } = await explainAccess(testActor(), question)
    const tables = await readGrantTables()
    await expect(
      applyFix(testActor({ role: 'auditor' }), { question, fix: fixes[0]!.fix }),
    ).rejects.toMatchObject({ code: 'permission.denied' })
    expect(await readGrantTables()).toEqual(tables)
  })

  it('is refused when it answers another question than the one it was previewed for', async () => {
    const { fixes } = await explainAccess(testActor(), ask(idOf(nodes.agent), nodes.model))
    const other = ask(idOf(nodes.client), nodes.model)
    await expect(applyFix(testActor(), { question: other, fix: fixes[0]!.fix })).rejects.toMatchObject({
      code: 'resource.conflict',
    })
  })

  it('is refused when it is not needed any more', async () => {
    const question = ask(idOf(nodes.agent), nodes.model)
    const { fixes } = await explainAccess(testActor(), question)
    await applyFix(testActor(), { question, fix: fixes[0]!.fix })
    await expect(applyFix(testActor(), { question, fix: fixes[0]!.fix })).rejects.toMatchObject({
      code: 'resource.conflict',
    })
  })

  it('leaves the audit line of its use case', async () => {
    const question = ask(idOf(nodes.agent), nodes.model)
    const { fixes } = await explainAccess(testActor(), question)
    await applyFix(testActor(), { question, fix: fixes[0]!.fix })
    const [line] = await db().auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 1 })
    expect(line).toMatchObject({
      action: 'edge.connected',
      actorId: 'usr_test',
      targetName: `${nodes.agent.name} → ${nodes.model.name}`,
    })
  })
})
