import { defineConfig } from 'prisma/config'

/** Settings of the Prisma command line. The running product never reads this file; it connects through lib/db. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/sallyport' },
})
