import { appendFile, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { appendAudit, type AuditRecord } from '@/lib/audit/append'
import { db, type Tx } from '@/lib/db/client'
import { log } from '@/lib/log'

const batchSize = 500
/** SQLSTATE classes that blame the data of a record: data exception and integrity constraint violation. */
const dataFault = /\b(22|23)[0-9A-Z]{3}\b/

/** A line as JSON gives it back: dates are texts. */
type StoredLine = {
  audit?: Omit<AuditRecord, 'time'> & { time: string }
  request?: Record<string, unknown>
  secretUsed?: { id: string; time: string; ip: string }
}

/**
 * Stores the lines of a segment file in PostgreSQL; storing one twice changes nothing. A torn line (the writer was
 * killed) is skipped. A record that the database refuses for what it holds is set aside in `rejected.txt` beside the
 * segment, so that it cannot hold up the others. Throws when the database is away.
 */
export async function storeSegment(path: string): Promise<void> {
  const lines = parseLines(await readFile(path, 'utf8'), path)
  for (let start = 0; start < lines.length; start += batchSize) {
    const batch = lines.slice(start, start + batchSize)
    try {
      await storeBatch(batch)
    } catch (error) {
      if (!dataFault.test(String(error))) throw error
      await storeOneByOne(batch, join(dirname(path), 'rejected.txt'))
    }
  }
}

function parseLines(text: string, path: string): StoredLine[] {
  const lines: StoredLine[] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    try {
      lines.push(JSON.parse(line) as StoredLine)
    } catch {
      log().warn({ path, length: line.length }, 'spool: skipped a torn line')
    }
  }
  return lines
}

async function storeOneByOne(batch: StoredLine[], rejected: string): Promise<void> {
  for (const line of batch) {
    try {
      await storeBatch([line])
    } catch (error) {
      if (!dataFault.test(String(error))) throw error
      log().error({ err: error }, 'spool: the database refuses a record, it is kept in rejected.txt')
      await appendFile(rejected, `${JSON.stringify(line)}\n`, { mode: 0o600 })
    }
  }
}

async function storeBatch(batch: StoredLine[]): Promise<void> {
  const audits = batch.flatMap(({ audit }) => (audit === undefined ? [] : [audit]))
  const requests = batch.flatMap(({ request }) => (request === undefined ? [] : [request]))
  const uses = batch.flatMap(({ secretUsed }) => (secretUsed === undefined ? [] : [secretUsed]))
  if (requests.length > 0) await storeRequests(requests)
  if (uses.length > 0) await storeSecretUses(uses)
  if (audits.length === 0) return
  await db().$transaction((tx: Tx) =>
    appendAudit(
      tx,
      audits.map((audit) => ({ ...audit, time: new Date(audit.time) })),
    ),
  )
}

async function storeRequests(requests: Record<string, unknown>[]): Promise<void> {
  await db().$executeRaw`
    INSERT INTO gateway_requests (
      id, "instanceId", time, method, path, "modelApiId", "modelApiName", "serviceName", "applicationId",
      "consumerId", "consumerName", model, stream, status, code, steps, missing, "upstreamStatus", "upstreamMs",
      "firstByteMs", "totalMs", "inputTokens", "outputTokens", ended, "sourceIp")
    SELECT
      id, "instanceId", time AT TIME ZONE 'UTC', method, path, "modelApiId", "modelApiName", "serviceName",
      "applicationId", "consumerId", "consumerName", model, stream, status, code, steps, missing, "upstreamStatus",
      "upstreamMs", "firstByteMs", "totalMs", "inputTokens", "outputTokens", ended, "sourceIp"
    FROM jsonb_to_recordset(${JSON.stringify(requests)}::jsonb) AS r(
      id text, "instanceId" text, time timestamptz, method text, path text, "modelApiId" text, "modelApiName" text,
      "serviceName" text, "applicationId" text, "consumerId" text, "consumerName" text, model text, stream boolean,
      status integer, code text, steps jsonb, missing jsonb, "upstreamStatus" integer, "upstreamMs" float8,
      "firstByteMs" float8, "totalMs" float8, "inputTokens" integer, "outputTokens" integer, ended text,
      "sourceIp" text)
    ON CONFLICT (id) DO NOTHING`
}

async function storeSecretUses(uses: { id: string; time: string; ip: string }[]): Promise<void> {
  await db().$executeRaw`
    UPDATE client_secrets SET "lastUsedAt" = latest.time AT TIME ZONE 'UTC', "lastUsedIp" = latest.ip
    FROM (
      SELECT DISTINCT ON (id) id, time, ip
      FROM jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) AS r(id text, time timestamptz, ip text)
      ORDER BY id, time DESC
    ) AS latest
    WHERE client_secrets.id = latest.id
      AND ("lastUsedAt" IS NULL OR "lastUsedAt" < latest.time AT TIME ZONE 'UTC')`
}
