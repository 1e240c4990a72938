import { describe, expect, it } from 'vitest'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { explainLine } from '@/lib/explain/explain-line'
import { useNodes } from '@/lib/explain/testing'

useTestDatabase()
const { nodes } = useNodes()

describe('a line', () => {
  it('that the topology never takes is told with its reason and without a fix', async () => {
    const { line, fixes } = await explainLine(testActor(), {
      sourceId: nodes.client.id,
      targetId: nodes.key.id,
    })
    expect(line?.code).toBe('client_to_credential')
    expect(fixes).toEqual([])
  })

  it('the wrong way round has no principal, only a reason', async () => {
    const explained = await explainLine(testActor(), { sourceId: nodes.model.id, targetId: nodes.agent.id })
    expect(explained).toMatchObject({ line: { code: 'wrong_direction' }, now: null, fixes: [] })
  })

  it('that is missing only is told by the decision, with the line as fix', async () => {
    const explained = await explainLine(testActor(), { sourceId: nodes.agent.id, targetId: nodes.model.id })
    expect(explained).toMatchObject({
      line: null,
      now: { reason: 'scope.not_granted' },
      fixes: [{ fix: { kind: 'connect' } }, { fix: { kind: 'grant_scopes' } }],
    })
  })

  it('of a node that is gone is not found', async () => {
    const sourceId = `node_${'a'.repeat(26)}`
    await expect(explainLine(testActor(), { sourceId, targetId: nodes.key.id })).rejects.toMatchObject({
      code: 'resource.not_found',
    })
  })
})
