import type { WriteContext } from '@/lib/db/transact'
import { AppError } from '@/lib/errors'
import type { RemovedRows } from '@/lib/topology/removed-rows'

/** Rows are made anew under their old ids, unless others have made the same grant meanwhile: then theirs is held. */
const skipDuplicates = true
/** A row that only the restored edge brings back was not granted by hand. */
const manual = false

/**
 * Grants again what edges held, and lets the edges hold it. The edges must be there already. Throws `resource.conflict`
 * when an object that is part of a grant has been deleted.
 */
export async function restoreHeld(write: WriteContext, rows: RemovedRows): Promise<void> {
  await requireObjects(write, rows)
  await restoreScopeGrants(write, rows)
  await restoreGrants(write, rows)
  await restoreResources(write, rows)
}

async function requireObjects({ tx, instanceId }: WriteContext, rows: RemovedRows): Promise<void> {
  const wanted = {
    application: unique([
      ...rows.scopeGrants.map((row) => row.clientId),
      ...rows.consumers.flatMap((row) => row.applicationId ?? []),
    ]),
    scope: unique(rows.scopeGrants.map((row) => row.scopeId)),
    modelApi: unique(rows.grants.map((row) => row.modelApiId)),
    rule: unique(rows.resources.map((row) => row.ruleId)),
    credential: unique(rows.resources.map((row) => row.credentialId)),
  }
  const among = (ids: string[]) => ({ where: { instanceId, id: { in: ids } } })
  const found = [
    (await tx.application.count(among(wanted.application))) === wanted.application.length,
    (await tx.scope.count(among(wanted.scope))) === wanted.scope.length,
    (await tx.modelApi.count(among(wanted.modelApi))) === wanted.modelApi.length,
    (await tx.authorizationRule.count(among(wanted.rule))) === wanted.rule.length,
    (await tx.credential.count(among(wanted.credential))) === wanted.credential.length,
  ]
  if (found.includes(false)) throw incomplete()
}

async function restoreScopeGrants({ tx, instanceId }: WriteContext, rows: RemovedRows): Promise<void> {
  const key = (row: { clientId: string; scopeId: string }) => `${row.clientId} ${row.scopeId}`
  await tx.scopeGrant.createMany({
    data: rows.scopeGrants.map((row) => ({ ...row, manual })),
    skipDuplicates,
  })
  const clientId = { in: rows.scopeGrants.map((row) => row.clientId) }
  const scopeId = { in: rows.scopeGrants.map((row) => row.scopeId) }
  const idOf = matchRows(rows.scopeGrants, {
    stored: await tx.scopeGrant.findMany({ where: { instanceId, clientId, scopeId } }),
    key,
  })
  await tx.edgeScopeGrant.createMany({
    data: rows.edgeScopeGrants.map((row) => ({ ...row, scopeGrantId: idOf(row.scopeGrantId) })),
  })
}

async function restoreGrants({ tx, instanceId }: WriteContext, rows: RemovedRows): Promise<void> {
  await tx.consumer.createMany({ data: rows.consumers.filter((row) => row.managed), skipDuplicates })
  const consumerOf = matchRows(rows.consumers, {
    stored: await tx.consumer.findMany({
      omit: { nameKey: true },
      where: { instanceId, value: { in: rows.consumers.map((row) => row.value) } },
    }),
    // A consumer made meanwhile that recognizes the claim differently is another one.
    key: (row) => `${row.match} ${row.claim} ${row.value}`,
  })
  const grants = rows.grants.map((row) => ({ ...row, manual, consumerId: consumerOf(row.consumerId) }))
  await tx.grant.createMany({ data: grants, skipDuplicates })
  const consumerId = { in: grants.map((row) => row.consumerId) }
  const idOf = matchRows(grants, {
    stored: await tx.grant.findMany({ where: { instanceId, consumerId } }),
    key: (row) => `${row.consumerId} ${row.modelApiId}`,
  })
  await tx.edgeGrant.createMany({
    data: rows.edgeGrants.map((row) => ({ ...row, grantId: idOf(row.grantId) })),
  })
}

async function restoreResources({ tx }: WriteContext, rows: RemovedRows): Promise<void> {
  await tx.ruleResource.createMany({
    data: rows.resources.map((row) => ({ ...row, manual })),
    skipDuplicates,
  })
  const idOf = matchRows(rows.resources, {
    stored: await tx.ruleResource.findMany({
      where: { ruleId: { in: rows.resources.map((row) => row.ruleId) } },
    }),
    key: (row) => `${row.ruleId} ${row.credentialId}`,
  })
  await tx.edgeResource.createMany({
    data: rows.edgeResources.map((row) => ({ ...row, resourceId: idOf(row.resourceId) })),
  })
}

/** The id under which each kept row stands now: its own, or that of the row that means the same. */
function matchRows<Row extends { id: string }>(
  kept: readonly Row[],
  { stored, key }: { stored: readonly Row[]; key: (row: Row) => string },
): (id: string) => string {
  const now = new Map(stored.map((row) => [key(row), row.id]))
  const ids = new Map(kept.map((row) => [row.id, now.get(key(row))]))
  return (id) => {
    const found = ids.get(id)
    if (found === undefined) throw incomplete()
    return found
  }
}

function incomplete(): AppError {
  return new AppError('resource.conflict', {
    message: 'Part of what the line granted has been deleted, so it cannot be put back. Draw it anew.',
  })
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)]
}
