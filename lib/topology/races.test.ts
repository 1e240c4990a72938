import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { connect } from '@/lib/topology/connect'
import { deleteNode } from '@/lib/topology/delete-node'
import { disconnect } from '@/lib/topology/disconnect'
import { findOrphans, noGrants, readGrantTables, seedModelApi, useNodes } from '@/lib/topology/testing'

useTestDatabase()
const { nodes, draw } = useNodes()

describe('at the same time', () => {
  it('twenty connects make one line', async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => draw('agent', 'qwen')))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(new Set(reasons)).toEqual(new Set(['edge.refused']))
    expect(await readGrantTables()).toMatchObject({
      edges: ['agent > qwen'],
      grants: ['agent: qwen (edge x1)'],
    })
  })

  it('connects, disconnects and deletions leave no orphans and no half lines', async () => {
    const spare = await seedModelApi(`spare${Date.now()}`)
    const targets = [nodes.qwen, nodes.gpt, nodes.orders, nodes.key, spare]
    const jobs = Array.from({ length: 30 }, async (_, index) => {
      const targetId = targets[index % targets.length]!.id
      if (index === 17) return deleteNode(testActor(), { nodeId: spare.id })
      if (index % 3 === 2) {
        const edge = await db().edge.findFirst({ where: { targetId } })
        return edge && disconnect(testActor(), { edgeId: edge.id })
      }
      return connect(testActor(), { sourceId: nodes.agent.id, targetId })
    })
    const results = await Promise.allSettled(jobs)
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(['edge.refused', 'resource.not_found']).toEqual(expect.arrayContaining([...new Set(codes)]))
    expect(await findOrphans()).toEqual({ scopeGrants: 0, grants: 0, resources: 0, consumers: 0 })
    for (const { id } of await db().edge.findMany()) await disconnect(testActor(), { edgeId: id })
    expect(await readGrantTables()).toEqual(noGrants)
  }, 30_000)
})
