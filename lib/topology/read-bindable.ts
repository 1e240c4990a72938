import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'
import type { NodeKind } from '@/lib/topology/graph'

export interface BindableObject {
  id: string
  name: string
  /** Client id, identifier, base path or audience. */
  note: string
  type: 'application' | 'credential' | 'model_api'
}

export interface Bindable {
  /** For each kind, the objects that could stand on the canvas as such and do not yet. */
  objects: Record<NodeKind, BindableObject[]>
  /** Services among which a new Model API chooses. */
  services: { id: string; name: string; provider: string }[]
}

const most = 500

async function readRows(instanceId: string) {
  const order = { orderBy: { name: 'asc' }, take: most } as const
  const applications = await db().application.findMany({
    where: { instanceId, builtIn: false },
    select: { id: true, name: true, audience: true, identityType: true, nodes: { select: { kind: true } } },
    ...order,
  })
  const credentials = await db().credential.findMany({
    where: { instanceId, nodes: { none: {} } },
    select: { id: true, name: true, identifier: true, label: true },
    ...order,
  })
  const modelApis = await db().modelApi.findMany({
    where: { instanceId, nodes: { none: {} } },
    select: { id: true, name: true, basePath: true },
    ...order,
  })
  const services = await db().service.findMany({
    where: { instanceId },
    select: { id: true, name: true, provider: true },
    ...order,
  })
  return { applications, credentials, modelApis, services }
}
type Rows = Awaited<ReturnType<typeof readRows>>

/** What can be put on the canvas without making anything new. */
export async function readBindable(actor: Actor): Promise<Bindable> {
  authorize(actor, 'topology:read')
  const rows = await readRows(actor.instanceId)
  const models = rows.modelApis.map(({ id, name, basePath }) => ({
    id,
    name,
    note: basePath,
    type: 'model_api' as const,
  }))
  return {
    objects: {
      client: applicationsFor('client', rows),
      agent: applicationsFor('agent', rows),
      llm: [...models, ...credentialsWith('llm', rows)],
      external: credentialsWith('saas', rows),
      enterprise: applicationsFor('enterprise', rows),
    },
    services: rows.services,
  }
}

function applicationsFor(kind: NodeKind, { applications }: Rows): BindableObject[] {
  return applications
    .filter((row) => (row.identityType === 'agent') === (kind === 'agent'))
    .filter((row) => !row.nodes.some((node) => node.kind === kind))
    .filter((row) => kind !== 'enterprise' || row.audience !== null)
    .map(({ id, name, audience }) => ({
      id,
      name,
      note: kind === 'enterprise' ? (audience ?? id) : id,
      type: 'application',
    }))
}

function credentialsWith(label: 'llm' | 'saas', { credentials }: Rows): BindableObject[] {
  return credentials
    .filter((row) => row.label === label)
    .map(({ id, name, identifier }) => ({ id, name, note: identifier, type: 'credential' }))
}
