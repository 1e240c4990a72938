import { Prisma } from '@/lib/db/generated/client'

/**
 * Only calls of models: a list of models is asked for by every SDK and by the Debug panel when it opens, and would count
 * each twice. As a condition of a query by Prisma, and of one in SQL.
 */
export const modelCalls = { method: 'POST' } as const satisfies Prisma.GatewayRequestWhereInput
export const ofModels = Prisma.sql`method = ${modelCalls.method}`
