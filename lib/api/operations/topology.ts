import * as z from 'zod'
import type { Actor } from '@/lib/actor'
import { operation } from '@/lib/api/operation'
import { pageItems } from '@/lib/api/page-items'
import { notFound } from '@/lib/errors'
import { atLeastOneField, displayName, pageOf, pageQuery } from '@/lib/schema'
import { connect } from '@/lib/topology/connect'
import { createNode } from '@/lib/topology/create-node'
import { deleteNode } from '@/lib/topology/delete-node'
import { disconnect } from '@/lib/topology/disconnect'
import { edgeDetailDto, edgeDto, nodeDto, type TopologyNode } from '@/lib/topology/graph'
import { moveNodes } from '@/lib/topology/move-nodes'
import { readEdge } from '@/lib/topology/read-edge'
import { readTopology } from '@/lib/topology/read-topology'
import { renameNode } from '@/lib/topology/rename-node'
import { connectInput, createNodeInput, nodePosition, updateEdgeScopesInput } from '@/lib/topology/schema'
import { updateEdgeScopes } from '@/lib/topology/update-edge-scopes'

/** A node keeps its kind and its object; name and place change. */
export const updateNodeInput = atLeastOneField(
  z.strictObject({ name: displayName.optional(), position: nodePosition.optional() }),
)
export const updateEdgeInput = updateEdgeScopesInput.omit({ edgeId: true })

async function readNode(actor: Actor, id: string): Promise<TopologyNode> {
  const node = (await readTopology(actor)).nodes.find((candidate) => candidate.id === id)
  if (node === undefined) throw notFound('node', id)
  return node
}

async function updateNode(
  actor: Actor,
  { id, name, position }: z.output<typeof updateNodeInput> & { id: string },
): Promise<TopologyNode> {
  if (name !== undefined) await renameNode(actor, { nodeId: id, name })
  else await readNode(actor, id)
  if (position !== undefined) await moveNodes(actor, { positions: [{ id, ...position }] })
  return readNode(actor, id)
}

const nodeOperations = [
  operation({
    id: 'listNodes',
    method: 'GET',
    path: '/nodes',
    tag: 'Nodes',
    summary: 'List the nodes of the topology',
    permission: 'topology:read',
    query: pageQuery,
    status: 200,
    response: pageOf(nodeDto),
    run: async (actor, { query }) => pageItems((await readTopology(actor)).nodes, query),
  }),
  operation({
    id: 'createNode',
    method: 'POST',
    path: '/nodes',
    tag: 'Nodes',
    summary: 'Put an object on the canvas, or make one together with its node',
    permission: 'topology:write',
    body: createNodeInput,
    status: 201,
    response: nodeDto,
    run: (actor, { body }) => createNode(actor, body),
  }),
  operation({
    id: 'getNode',
    method: 'GET',
    path: '/nodes/{id}',
    tag: 'Nodes',
    summary: 'Read a node',
    permission: 'topology:read',
    status: 200,
    response: nodeDto,
    run: (actor, { params }) => readNode(actor, params.id),
  }),
  operation({
    id: 'updateNode',
    method: 'PATCH',
    path: '/nodes/{id}',
    tag: 'Nodes',
    summary: 'Rename or move a node',
    permission: 'topology:write',
    body: updateNodeInput,
    status: 200,
    response: nodeDto,
    run: (actor, { params, body }) => updateNode(actor, { id: params.id, ...body }),
  }),
  operation({
    id: 'deleteNode',
    method: 'DELETE',
    path: '/nodes/{id}',
    tag: 'Nodes',
    summary: 'Take a node off the canvas with its edges and what only they granted; its object stays',
    permission: 'topology:write',
    status: 204,
    run: async (actor, { params }) => void (await deleteNode(actor, { nodeId: params.id })),
  }),
]

const edgeOperations = [
  operation({
    id: 'listEdges',
    method: 'GET',
    path: '/edges',
    tag: 'Edges',
    summary: 'List the edges of the topology',
    permission: 'topology:read',
    query: pageQuery,
    status: 200,
    response: pageOf(edgeDto),
    run: async (actor, { query }) => pageItems((await readTopology(actor)).edges, query),
  }),
  operation({
    id: 'connect',
    method: 'POST',
    path: '/edges',
    tag: 'Edges',
    summary: 'Draw an edge between two nodes and write everything it grants',
    permission: 'topology:write',
    body: connectInput,
    status: 201,
    response: edgeDto,
    run: (actor, { body }) => connect(actor, body),
  }),
  operation({
    id: 'getEdge',
    method: 'GET',
    path: '/edges/{id}',
    tag: 'Edges',
    summary: 'Read an edge with what it grants',
    permission: 'topology:read',
    status: 200,
    response: edgeDetailDto,
    run: (actor, { params }) => readEdge(actor, params.id),
  }),
  operation({
    id: 'updateEdge',
    method: 'PATCH',
    path: '/edges/{id}',
    tag: 'Edges',
    summary: 'Choose which scopes an edge grants',
    permission: 'topology:write',
    body: updateEdgeInput,
    status: 200,
    response: edgeDto,
    run: (actor, { params, body }) => updateEdgeScopes(actor, { edgeId: params.id, ...body }),
  }),
  operation({
    id: 'disconnect',
    method: 'DELETE',
    path: '/edges/{id}',
    tag: 'Edges',
    summary: 'Delete an edge and what only this edge granted',
    permission: 'topology:write',
    status: 204,
    run: async (actor, { params }) => void (await disconnect(actor, { edgeId: params.id })),
  }),
]

export const topologyOperations = [...nodeOperations, ...edgeOperations]
