import { PrismaPg } from '@prisma/adapter-pg'
import { config } from '@/lib/config'
import { PrismaClient, type Prisma } from '@/lib/db/generated/client'

/** Columns that hold secrets in protected form never leave the database unless a query selects them by name. */
const omit = {
  instance: { setupTokenHash: true },
  user: { passwordHash: true, linkHash: true },
  apiToken: { hash: true },
  clientSecret: { hash: true },
  credential: { sealed: true },
  service: { apiKeySealed: true },
  deletion: { rows: true },
  signingKey: { privateKeySealed: true },
} as const

function createClient(connectionString: string) {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }), omit })
}

export type Db = ReturnType<typeof createClient>
/** The client inside a transaction. */
export type Tx = Prisma.TransactionClient

const store = globalThis as typeof globalThis & { sallyportDb?: Db }

/** The process's database client. The URL is set by the supervisor (embedded PostgreSQL) or by the operator. */
export function db(): Db {
  const { databaseUrl } = config()
  if (databaseUrl === undefined)
    throw new Error('DATABASE_URL is not set; the supervisor sets it for its children')
  store.sallyportDb ??= createClient(databaseUrl)
  return store.sallyportDb
}

/** Closes the connections of this process. */
export async function closeDb(): Promise<void> {
  await store.sallyportDb?.$disconnect()
  delete store.sallyportDb
}
