import { newFields } from '@/lib/audit/changed-fields'
import type { WriteContext } from '@/lib/db/transact'
import { AppError, conflict, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { NodeKind, TopologyNode } from '@/lib/topology/graph'
import { loadNodes } from '@/lib/topology/load-graph'
import { placeNode } from '@/lib/topology/place'

/** What a node stands for. */
export type Binding = { applicationId: string } | { credentialId: string } | { modelApiId: string }

export interface NodeValues {
  kind: NodeKind
  binding: Binding
  /** The object's own name unless given. */
  name?: string | undefined
  position?: { x: number; y: number } | undefined
  sample?: boolean
}

/**
 * Puts an object on the canvas, inside a transaction that holds the topology's lock. Throws `resource.not_found`,
 * `input.invalid` when the object does not fit the kind, `resource.conflict` when it stands on the canvas already.
 */
export async function insertNode(write: WriteContext, values: NodeValues): Promise<TopologyNode> {
  const { tx, instanceId } = write
  const { kind, binding, position, sample = false } = values
  const objectName = await nameOfFitting(write, values)
  const name = values.name ?? objectName
  const others = await tx.node.findMany({ where: { instanceId }, select: { kind: true, x: true, y: true } })
  if ((await tx.node.count({ where: { instanceId, kind, ...binding } })) > 0) {
    throw conflict(Object.keys(binding)[0] ?? 'object', `${name} stands on the canvas already.`)
  }
  const id = newId('node')
  await tx.node.create({
    data: { id, instanceId, kind, name, ...binding, ...(position ?? placeNode(kind, others)), sample },
  })
  write.audit({
    action: 'node.created',
    targetType: 'node',
    targetId: id,
    targetName: name,
    detail: { ...binding, ...newFields({ name, kind }, ['name', 'kind']) },
  })
  const [node] = await loadNodes(tx, { id })
  if (node === undefined) throw new Error('a node that was just written cannot be read')
  return node
}

/** The name of the bound object, having checked that it may stand as this kind of node. */
async function nameOfFitting(write: WriteContext, { kind, binding }: NodeValues): Promise<string> {
  if ('applicationId' in binding) return fitApplication(write, { kind, id: binding.applicationId })
  if ('credentialId' in binding) return fitCredential(write, { kind, id: binding.credentialId })
  const where = { id: binding.modelApiId, instanceId: write.instanceId }
  const modelApi = await write.tx.modelApi.findFirst({ where, select: { name: true } })
  if (modelApi === null) throw notFound('Model API', binding.modelApiId)
  if (kind !== 'llm') throw unfit('modelApiId', `${modelApi.name} is a Model API; add it as an LLM node.`)
  return modelApi.name
}

async function fitApplication(
  { tx, instanceId }: WriteContext,
  { kind, id }: { kind: NodeKind; id: string },
): Promise<string> {
  const row = await tx.application.findFirst({ where: { id, instanceId } })
  if (row === null) throw notFound('application', id)
  const { name } = row
  const refuse = (why: string) => unfit('applicationId', `${name} ${why}`)
  if (row.builtIn) throw refuse('is built in and does not stand on the canvas.')
  if (kind === 'agent' && row.identityType !== 'agent') throw refuse('is no agent; add it as a client.')
  if (kind !== 'agent' && row.identityType === 'agent') throw refuse('is an agent; add it as an agent node.')
  if (kind === 'enterprise' && row.audience === null) throw refuse('has no resource server identifier.')
  if (kind === 'llm' || kind === 'external')
    throw refuse('is an application; an LLM or external node needs a credential.')
  return name
}

async function fitCredential(
  { tx, instanceId }: WriteContext,
  { kind, id }: { kind: NodeKind; id: string },
): Promise<string> {
  const row = await tx.credential.findFirst({
    where: { id, instanceId },
    select: { name: true, label: true },
  })
  if (row === null) throw notFound('credential', id)
  const fitting = row.label === 'llm' ? 'llm' : 'external'
  if (kind !== fitting) {
    throw unfit('credentialId', `${row.name} has the label ${row.label}; add it as an ${fitting} node.`)
  }
  return row.name
}

function unfit(field: string, message: string): AppError {
  return new AppError('input.invalid', { message, fields: { [field]: message } })
}
