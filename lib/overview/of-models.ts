import { Prisma } from '@/lib/db/generated/client'

/**
 * Only calls of models: a list of models is asked for by every SDK and by the Debug panel when it opens, and would count
 * each twice. As a condition of a query by Prisma, and of one in SQL.
 */
export const modelCalls = { method: 'POST' } as const satisfies Prisma.GatewayRequestWhereInput
export const ofModels = Prisma.sql`method = ${modelCalls.method}`

/** Calls that the decision ended: refused at once, or cut while they ran because the grant had ended. */
export const refusedCalls = {
  ended: { in: ['refused', 'revoked'] },
} satisfies Prisma.GatewayRequestWhereInput

/** Which calls count as allowed, refused and failed, in SQL: by how they ended, not by the status they began with. */
export const ofOutcome = {
  allowed: Prisma.sql`ended IN ('completed', 'caller_left') AND status < 400`,
  refused: Prisma.sql`ended IN (${Prisma.join(refusedCalls.ended.in)})`,
  failed: Prisma.sql`(ended = 'failed' OR (ended IN ('completed', 'caller_left') AND status >= 400))`,
}
