import { beforeEach } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor } from '@/lib/db/testing'
import type { AccessQuestion } from '@/lib/explain/schema'
import { connect } from '@/lib/topology/connect'
import {
  clearGrants,
  seedAgent,
  seedApplication,
  seedClient,
  seedCredential,
  seedModelApi,
  seedService,
} from '@/lib/topology/testing'

type Node = Awaited<ReturnType<typeof seedAgent>>
type Nodes = Record<'agent' | 'client' | 'model' | 'other' | 'service' | 'key', Node>

/** New nodes for each test, without a line; `loose` is an application that stands on no canvas. */
export function useNodes() {
  const nodes = {} as Nodes
  const loose = { id: '' }
  beforeEach(async () => {
    await clearGrants()
    const tag = Math.random().toString(36).slice(2, 8)
    nodes.agent = await seedAgent(`agent-${tag}`)
    nodes.client = await seedClient(`client-${tag}`)
    nodes.model = await seedModelApi(`model-${tag}`)
    nodes.other = await seedModelApi(`other-${tag}`)
    nodes.service = await seedService(`service-${tag}`)
    nodes.key = await seedCredential('external', `key-${tag}`)
    loose.id = (await seedApplication(`loose-${tag}`)).id
  })
  return { nodes, loose }
}

/** The id of what stands on a node. */
export const idOf = (node: Node) => (node.applicationId ?? node.modelApiId ?? node.credentialId)!

/** May this principal do that? */
export const ask = (principal: string, resource: Node, scope?: string): AccessQuestion => ({
  principal,
  resource: idOf(resource),
  ...(scope === undefined ? {} : { scope }),
})

/** Draws a line. */
export const link = (source: Node, target: Node, scopes?: string[]) =>
  connect(testActor(), {
    sourceId: source.id,
    targetId: target.id,
    ...(scopes === undefined ? {} : { scopes }),
  })

/** The id of the consumer that a line made for an application. */
export const consumerOf = async (principal: string) =>
  (await db().consumer.findFirstOrThrow({ where: { claim: 'client_id', value: principal } })).id
