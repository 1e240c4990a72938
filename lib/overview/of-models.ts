import { Prisma } from '@/lib/db/generated/client'

/** Only calls of models: a list of models is asked for by every SDK and by the Debug panel, and would count each twice. */
export const ofModels = Prisma.sql`method = 'POST'`
