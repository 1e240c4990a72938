import { appendFile, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseError, Pool } from 'pg'
import { appendAudit, type AuditRecord } from '@/lib/audit/append'
import { config } from '@/lib/config'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { log } from '@/lib/log'

const batchSize = 250
const connectTimeoutMs = 5_000
const queryTimeoutMs = 30_000
/** SQLSTATE classes that blame the data of a record: data exception and integrity constraint violation. */
const dataFault = /^(22|23)[0-9A-Z]{3}$/

/** What a line holds; it is the line's first word, and JSON is the rest. */
export type LineKind = 'audit' | 'request' | 'secret'

/**
 * Opens the connection for request records. It goes around Prisma, which keeps the parameters of raw statements as keys of
 * a cache: here those are texts of hundreds of kilobytes that never repeat.
 */
export function openStore(): Pool {
  const { databaseUrl } = config()
  const store = new Pool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: queryTimeoutMs,
  })
  // The next statement meets the same trouble and reports it.
  store.on('error', (error) => log().debug({ err: error }, 'spool: an idle connection broke'))
  return store
}

/**
 * Stores the lines of a segment file in PostgreSQL; storing one twice changes nothing. A torn last line (the writer was
 * killed) is dropped. A record that the database refuses for what it holds is set aside in `rejected.txt` beside the
 * segment, so that it cannot hold up the others. Throws when the database is away.
 */
export async function storeSegment(store: Pool, path: string): Promise<void> {
  const lines = wholeLines(await readFile(path, 'utf8'), path)
  for (let start = 0; start < lines.length; start += batchSize) {
    const batch = lines.slice(start, start + batchSize)
    try {
      await storeBatch(store, batch)
    } catch (error) {
      if (!isDataFault(error)) throw error
      await storeOneByOne(store, { batch, rejected: join(dirname(path), 'rejected.txt') })
    }
  }
}

/** A line counts when its end was written; the texts are not parsed, PostgreSQL does that. */
function wholeLines(text: string, path: string): string[] {
  const lines = text.split('\n')
  const torn = lines.pop() ?? ''
  if (torn !== '') log().warn({ path, length: torn.length }, 'spool: dropped a torn line')
  return lines
}

async function storeOneByOne(store: Pool, from: { batch: string[]; rejected: string }): Promise<void> {
  for (const line of from.batch) {
    try {
      await storeBatch(store, [line])
    } catch (error) {
      if (!isDataFault(error)) throw error
      log().error({ err: error }, 'spool: the database refuses a record, it is kept in rejected.txt')
      await appendFile(from.rejected, `${line}\n`, { mode: 0o600 })
    }
  }
}

/** Not JSON or no record at all, or a SQLSTATE that blames the data. */
function isDataFault(error: unknown): boolean {
  if (error instanceof SyntaxError || error instanceof Prisma.PrismaClientValidationError) return true
  return dataFault.test(error instanceof DatabaseError ? (error.code ?? '') : readSqlState(error))
}

/** Prisma's own codes and texts hide the SQLSTATE of many errors; what the driver said stands behind them. */
function readSqlState(error: unknown): string {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return ''
  const driver = error.meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined
  return driver?.cause?.originalCode ?? ''
}

async function storeBatch(store: Pool, batch: string[]): Promise<void> {
  const requests = select(batch, 'request')
  const secrets = select(batch, 'secret')
  const audits = select(batch, 'audit')
  if (requests.length > 0) await store.query(insertRequests, [`[${requests.join(',')}]`])
  if (secrets.length > 0) await store.query(updateSecretUses, [`[${secrets.join(',')}]`])
  if (audits.length > 0) await storeAudits(audits)
}

function select(batch: string[], kind: LineKind): string[] {
  const prefix = `${kind} `
  return batch.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length))
}

async function storeAudits(texts: string[]): Promise<void> {
  const records = texts.map((text) => {
    const { time, ...record } = JSON.parse(text) as AuditRecord
    if (Number.isNaN(Date.parse(String(time)))) throw new SyntaxError('an audit line without a time')
    return { ...record, time: new Date(time) }
  })
  await db().$transaction((tx: Tx) => appendAudit(tx, records))
}

const insertRequests = `
    INSERT INTO gateway_requests (
      id, "instanceId", time, method, path, "modelApiId", "modelApiName", "serviceName", "applicationId",
      "consumerId", "consumerName", model, stream, status, code, steps, missing, "upstreamStatus", "bearerMs",
      "decisionMs", "upstreamMs", "firstByteMs", "totalMs", "inputTokens", "outputTokens", ended, "sourceIp")
    SELECT
      id, "instanceId", time AT TIME ZONE 'UTC', method, path, "modelApiId", "modelApiName", "serviceName",
      "applicationId", "consumerId", "consumerName", model, stream, status, code, steps, missing, "upstreamStatus",
      "bearerMs", "decisionMs", "upstreamMs", "firstByteMs", "totalMs", "inputTokens", "outputTokens", ended,
      "sourceIp"
    FROM jsonb_to_recordset($1::jsonb) AS r(
      id text, "instanceId" text, time timestamptz, method text, path text, "modelApiId" text, "modelApiName" text,
      "serviceName" text, "applicationId" text, "consumerId" text, "consumerName" text, model text, stream boolean,
      status integer, code text, steps jsonb, missing jsonb, "upstreamStatus" integer, "bearerMs" float8,
      "decisionMs" float8, "upstreamMs" float8, "firstByteMs" float8, "totalMs" float8, "inputTokens" integer,
      "outputTokens" integer, ended text, "sourceIp" text)
    ON CONFLICT (id) DO NOTHING`

const updateSecretUses = `
    UPDATE client_secrets SET "lastUsedAt" = latest.time AT TIME ZONE 'UTC', "lastUsedIp" = latest.ip
    FROM (
      SELECT DISTINCT ON (id) id, time, ip
      FROM jsonb_to_recordset($1::jsonb) AS r(id text, time timestamptz, ip text)
      ORDER BY id, time DESC
    ) AS latest
    WHERE client_secrets.id = latest.id
      AND ("lastUsedAt" IS NULL OR "lastUsedAt" < latest.time AT TIME ZONE 'UTC')`
