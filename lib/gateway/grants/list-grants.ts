import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { byCreation, type Sorts } from '@/lib/db/page'
import { readPage } from '@/lib/db/read-page'
import type { GrantDto } from '@/lib/gateway/grants/schema'
import { grantIncludes, toGrantDto } from '@/lib/gateway/grants/to-grant-dto'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions } from '@/lib/schema'
import { soon } from '@/lib/soon'

export interface ListGrantsOptions extends PageOptions {
  consumerId?: string | undefined
  modelApiId?: string | undefined
  origin?: 'manual' | 'drawn' | undefined
  end?: 'soon' | 'ended' | 'never' | undefined
}

const sorts: Sorts = {
  ...byCreation,
  consumer: { path: ['consumer', 'nameKey'], type: 'text' },
  modelApi: { path: ['modelApi', 'nameKey'], type: 'text' },
  expires: { path: ['expiresAt'], type: 'time', nullable: true },
}

/**
 * Grants, newest first unless sorted otherwise, by consumer or by Model API. `search` looks into the names and ids of
 * both.
 */
export async function listGrants(actor: Actor, options: ListGrantsOptions = {}): Promise<Page<GrantDto>> {
  authorize(actor, 'grant:read')
  return readPage({
    options,
    sorts,
    where: filter(actor, options),
    find: (query: Prisma.GrantFindManyArgs) => db().grant.findMany({ ...query, include: grantIncludes }),
    count: (query) => db().grant.count(query),
    toItem: toGrantDto,
  })
}

function filter(actor: Actor, options: ListGrantsOptions): Prisma.GrantWhereInput {
  const { search = '', consumerId, modelApiId, origin, end } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  return {
    instanceId: actor.instanceId,
    consumerId,
    modelApiId,
    ...(origin === 'manual' ? { manual: true } : {}),
    ...(origin === 'drawn' ? { edges: { some: {} } } : {}),
    ...(end === undefined ? {} : { expiresAt: whereEnd(end) }),
    OR: [
      { consumer: { name: contains } },
      { modelApi: { name: contains } },
      { id: search },
      { consumerId: search },
      { modelApiId: search },
    ],
  }
}

function whereEnd(end: 'soon' | 'ended' | 'never'): Prisma.GrantWhereInput['expiresAt'] {
  if (end === 'never') return null
  const bounds = soon()
  return end === 'ended' ? { lte: bounds.now } : { gt: bounds.now, lte: bounds.end }
}
