import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { transact, type WriteContext } from '@/lib/db/transact'
import { oldest, toDeletionDto, type TableRows } from '@/lib/deletions/keep-deleted'
import { restorePermissions } from '@/lib/deletions/kept-rows'
import { deletePermissions, type DeletedKind, type DeletionDto } from '@/lib/deletions/schema'
import { AppError } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import { requireRoomForSecret } from '@/lib/identity/secrets/rules'

/**
 * Puts back what a deletion took away: the same ids, secrets and grants, enabled as it was. Once, and within ten minutes.
 * Whoever does it holds every permission that making each part anew would take. Throws `permission.denied` otherwise,
 * `resource.not_found` after the ten minutes, and `resource.conflict` when something else has its name, identifier, value
 * or path by now, when what it belonged to is gone, or when its own time is over.
 */
export async function undoDeletion(actor: Actor, id: string): Promise<DeletionDto> {
  const where = { id, instanceId: actor.instanceId, createdAt: { gte: oldest(new Date()) } }
  const { kind } = (await db().deletion.findFirst({ where, select: { kind: true } })) ?? over()
  return transact(actor, deletePermissions[kind as DeletedKind], async (context) => {
    const { tx } = context
    // Two who undo at once wait here for each other; the second finds nothing.
    await tx.$executeRaw`SELECT 1 FROM deletions WHERE id = ${id} FOR UPDATE`
    const { rows, ...deletion } = (await tx.deletion.findFirst({ where, omit: { rows: false } })) ?? over()
    const tables = rows as unknown as TableRows[]
    requireTimeLeft(deletion.kind, tables)
    if (deletion.kind === 'secret') await requireRoom(context, tables)
    if (deletion.kind === 'service_key') await requireService(context, deletion.targetId)
    try {
      for (const table of tables) await putBack(context, table)
    } catch (error) {
      throw translate(error, deletion.targetName)
    }
    await tx.deletion.delete({ where: { id } })
    context.audit({
      action: deletion.kind === 'service_key' ? 'service.key_restored' : `${deletion.kind}.restored`,
      targetType: targetTypes[deletion.kind] ?? deletion.kind,
      targetId: deletion.targetId,
      targetName: deletion.targetName,
      detail: { deletedBy: deletion.deletedBy },
    })
    return toDeletionDto(deletion)
  })
}

/** Where the audit log names what was deleted otherwise than its kind. */
const targetTypes: Record<string, string> = { secret: 'client_secret', service_key: 'service' }

function over(): never {
  throw new AppError('resource.not_found', {
    message: 'This deletion can no longer be undone: ten minutes have passed, or it was undone already.',
  })
}

/** Putting back a key must not bring back a service that is gone. */
async function requireService({ tx, instanceId }: WriteContext, id: string): Promise<void> {
  if ((await tx.service.count({ where: { id, instanceId } })) === 0) over()
}

async function requireRoom({ tx }: WriteContext, [secrets]: TableRows[]): Promise<void> {
  const row = secrets?.rows[0] as { applicationId: string } | undefined
  // Whoever adds a secret at the same time waits here, or there would be three.
  await tx.$executeRaw`SELECT 1 FROM applications WHERE id = ${row?.applicationId ?? ''} FOR UPDATE`
  requireRoomForSecret(await tx.clientSecret.count({ where: { applicationId: row?.applicationId ?? '' } }))
}

/** A grant or secret that has ended meanwhile would not be made today either. */
function requireTimeLeft(kind: string, tables: TableRows[]): void {
  const own = tables.find(({ table }) => table === endingTables[kind])
  const ended = own?.rows.some((row) => {
    const { expiresAt } = row as { expiresAt: string | null }
    // PostgreSQL tells a time without its zone, which is UTC.
    return expiresAt !== null && Date.parse(`${expiresAt}Z`) <= Date.now()
  })
  if (ended !== true) return
  throw new AppError('resource.conflict', {
    message: 'This cannot be put back: its validity has ended by now. Make a new one.',
  })
}

/** The kinds that can have an end of their own, with the table where it stands. */
const endingTables: Record<string, string> = { grant: 'grants', secret: 'client_secrets' }

/**
 * A row that still stands keeps what it is, apart from what the deletion had taken from it. Throws `permission.denied`
 * when a row is written that the actor could not make.
 */
async function putBack(
  { tx, actor }: WriteContext,
  { table, restored, only, rows }: TableRows,
): Promise<void> {
  if (rows.length === 0) return
  const columns = await readColumns(tx, table)
  const conflict =
    restored === undefined
      ? 'DO NOTHING'
      : `DO UPDATE SET ${restored.map((column) => `"${column}" = EXCLUDED."${column}"`).join(', ')}`
  for (const row of rows) {
    const written = await tx.$executeRawUnsafe(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)
       ON CONFLICT (id) ${conflict} ${only === undefined ? '' : `WHERE ${only}`}`,
      JSON.stringify(row),
    )
    if (written > 0) authorize(actor, restorePermissions[table])
    if (only !== undefined && written === 0) throw moved()
  }
}

function moved(): AppError {
  return new AppError('resource.conflict', {
    message: 'The service has another address or another key by now. Enter the key anew.',
  })
}

/** The columns that a statement may write; PostgreSQL computes the others itself. */
async function readColumns(tx: WriteContext['tx'], table: string): Promise<string> {
  const columns = await tx.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${table} AND is_generated = 'NEVER'`
  return columns.map(({ name }) => `"${name}"`).join(', ')
}

/** What PostgreSQL says about rows whose place is taken, or whose owner is gone. */
function translate(error: unknown, name: string): unknown {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return error
  const text = JSON.stringify(error.meta ?? {})
  if (!/23505|23503|UniqueConstraint|ForeignKeyConstraint/.test(text)) return error
  return new AppError('resource.conflict', {
    message: `${name} cannot be put back: its name, identifier, value or path is taken by now, or what it belonged to is gone.`,
    cause: error,
  })
}
