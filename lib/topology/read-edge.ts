import type { Actor } from '@/lib/actor'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { notFound } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import { countRefusals } from '@/lib/topology/count-refusals'
import type { EdgeDetail, KeptBy } from '@/lib/topology/graph'
import { loadEdges, loadNodes } from '@/lib/topology/load-graph'

const detailInclude = {
  source: { select: { applicationId: true } },
  target: { select: { modelApiId: true } },
  scopeGrants: {
    include: {
      scopeGrant: {
        include: {
          scope: { include: { application: { select: { audience: true } } } },
          _count: { select: { edges: true } },
        },
      },
    },
  },
  grants: {
    include: {
      grant: {
        include: {
          consumer: { include: { _count: { select: { grants: true } } } },
          modelApi: { select: { id: true, name: true, basePath: true } },
          _count: { select: { edges: true } },
        },
      },
    },
  },
  resources: {
    include: {
      resource: {
        include: {
          rule: { select: { id: true, name: true } },
          credential: { select: { id: true, name: true, identifier: true, status: true, hint: true } },
          _count: { select: { edges: true } },
        },
      },
    },
  },
} as const satisfies Prisma.EdgeInclude

type DetailRow = Prisma.EdgeGetPayload<{ include: typeof detailInclude }>

/** One edge with exactly what it grants and what of that would stay without it. Throws `resource.not_found`. */
export async function readEdge(actor: Actor, edgeId: string): Promise<EdgeDetail> {
  authorize(actor, 'topology:read')
  const where = { id: edgeId, instanceId: actor.instanceId }
  return db().$transaction(
    async (tx) => {
      const row = await tx.edge.findFirst({ where, include: detailInclude })
      if (row === null) throw notFound('edge', edgeId)
      const nodes = await loadNodes(tx, { id: { in: [row.sourceId, row.targetId] } })
      const loaded = await loadEdges(tx, { where, nodes })
      const { edges } = await countRefusals(tx, { nodes, edges: loaded, instanceId: actor.instanceId })
      const [edge] = edges
      if (edge === undefined) throw notFound('edge', edgeId)
      return { ...edge, ...describeGrants(row), lastCallAt: await findLastCall(tx, row) }
    },
    { isolationLevel: 'RepeatableRead' },
  )
}

function describeGrants(row: DetailRow): Pick<EdgeDetail, 'scopes' | 'modelApis' | 'credentials'> {
  return {
    scopes: row.scopeGrants.map(({ scopeGrant }) => ({
      scopeGrantId: scopeGrant.id,
      scopeId: scopeGrant.scope.id,
      name: scopeGrant.scope.name,
      value: scopeGrant.scope.value,
      audience: scopeGrant.scope.application.audience ?? '',
      keptBy: keptBy(scopeGrant),
    })),
    modelApis: row.grants.map(({ grant }) => describeGrant(grant)),
    credentials: row.resources.map(({ resource }) => {
      const { status, ...credential } = resource.credential
      return {
        resourceId: resource.id,
        credential: { ...credential, enabled: status === 'enabled' },
        rule: resource.rule,
        keptBy: keptBy(resource),
      }
    }),
  }
}

function describeGrant(grant: DetailRow['grants'][number]['grant']): EdgeDetail['modelApis'][number] {
  const { id, name, managed, status, claim, value, _count } = grant.consumer
  const kept = keptBy(grant)
  return {
    grantId: grant.id,
    consumer: { id, name, managed, enabled: status === 'enabled', claim, value },
    modelApi: grant.modelApi,
    expiresAt: grant.expiresAt?.toISOString() ?? null,
    keptBy: kept,
    consumerGoes: kept === null && managed && _count.grants === 1,
  }
}

function keptBy(row: { manual: boolean; _count: { edges: number } }): KeptBy {
  if (row.manual) return 'manual'
  return row._count.edges > 1 ? 'other_edge' : null
}

async function findLastCall(tx: Tx, row: DetailRow): Promise<string | null> {
  const { applicationId } = row.source
  const { modelApiId } = row.target
  if (applicationId === null || modelApiId === null) return null
  const last = await tx.gatewayRequest.findFirst({
    where: { instanceId: row.instanceId, applicationId, modelApiId },
    orderBy: { time: 'desc' },
    select: { time: true },
  })
  return last?.time.toISOString() ?? null
}
