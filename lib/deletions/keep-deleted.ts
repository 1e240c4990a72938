import { tellActor } from '@/lib/audit/tell-actor'
import type { Deletion, Prisma } from '@/lib/db/generated/client'
import type { WriteContext } from '@/lib/db/transact'
import { keptRows, type KeptTable } from '@/lib/deletions/kept-rows'
import { undoMinutes, type DeletedKind, type DeletionDto } from '@/lib/deletions/schema'
import { newId } from '@/lib/ids'

interface Target {
  kind: DeletedKind
  /** Of an agent, its application's. */
  id: string
  name: string
}

/** The rows of one table as PostgreSQL gives them for JSON; secrets stay in the protected form that they are stored in. */
export interface TableRows {
  table: KeptTable
  restored?: readonly string[] | undefined
  only?: string | undefined
  rows: unknown[]
}

/** Keeps what a deletion is about to take away, for as long as it can be taken back. Call it before anything is deleted. */
export async function keepDeleted(context: WriteContext, target: Target): Promise<DeletionDto> {
  const { tx, instanceId, actor } = context
  const tables: TableRows[] = []
  for (const { table, where, restored, only } of keptRows[target.kind]) {
    const found = await tx.$queryRawUnsafe<{ row: unknown }[]>(
      `SELECT to_jsonb(kept) AS row FROM ${table} kept WHERE ${where}`,
      target.id,
    )
    tables.push({ table, restored, only, rows: found.map(({ row }) => row) })
  }
  await tx.deletion.deleteMany({ where: { instanceId, createdAt: { lt: oldest(new Date()) } } })
  const row = await tx.deletion.create({
    data: {
      id: newId('del'),
      instanceId,
      kind: target.kind,
      targetId: target.id,
      targetName: target.name,
      deletedBy: tellActor(actor),
      rows: JSON.parse(JSON.stringify(tables)) as Prisma.InputJsonArray,
    },
  })
  return toDeletionDto(row)
}

/** Deletions before this moment stand. */
export function oldest(now: Date): Date {
  return new Date(now.getTime() - undoMinutes * 60_000)
}

export function toDeletionDto(row: Omit<Deletion, 'rows' | 'instanceId'>): DeletionDto {
  return {
    id: row.id,
    kind: row.kind as DeletedKind,
    targetId: row.targetId,
    targetName: row.targetName,
    deletedBy: row.deletedBy,
    deletedAt: row.createdAt.toISOString(),
    until: new Date(row.createdAt.getTime() + undoMinutes * 60_000).toISOString(),
  }
}
