import { hostname } from 'node:os'
import type { Pool } from 'pg'
import type { RecordSpool } from '@/lib/audit/spool'
import { openStore } from '@/lib/audit/store-segment'
import { reportEveryMs } from '@/lib/health/rules'
import { newId } from '@/lib/ids'
import { Outage } from '@/lib/outage'
import type { SnapshotStore } from '@/lib/policy/snapshot-store'
import { productVersion } from '@/lib/version'

/** A stop waits this long for the last report. */
const closePatienceMs = 1_000

interface Reported {
  snapshots: SnapshotStore
  spool: RecordSpool
  countOpenCalls: () => number
}

/**
 * Tells the database every two seconds, and after each new snapshot, that this process lives, which snapshot it decides
 * from and what waits on its disk. It has a connection of its own and is no part of any request; while the database is
 * away it tries on. `close` takes the report back.
 */
export function reportNode({ snapshots, spool, countOpenCalls }: Reported): { close: () => Promise<void> } {
  const store = openStore()
  const outage = new Outage({ begins: 'health: cannot report', ends: 'health: reports again' })
  const id = newId('dpn')
  const startedAt = new Date()
  let snapshotAt = startedAt
  let running: Promise<void> | undefined

  const report = () => {
    running ??= write()
      .then(
        () => outage.pass(),
        (error: unknown) => outage.meet(error),
      )
      .finally(() => (running = undefined))
  }
  const write = async () => {
    const { instanceId, version } = snapshots.current
    const { files, bytes } = await spool.measure()
    await store.query(upsertNode, [
      ...[id, instanceId, hostname(), process.pid, productVersion, startedAt, version.toString(), snapshotAt],
      ...[files, bytes, spool.isWritable(), countOpenCalls()],
    ])
  }

  const timer = setInterval(report, reportEveryMs).unref()
  const stopListening = snapshots.onSwap(() => {
    snapshotAt = new Date()
    report()
  })
  report()
  return {
    close: async () => {
      clearInterval(timer)
      stopListening()
      await Promise.race([takeBack(store, { id, running }), patience()])
    },
  }
}

async function takeBack(
  store: Pool,
  node: { id: string; running: Promise<void> | undefined },
): Promise<void> {
  try {
    await node.running
    await store.query('DELETE FROM data_plane_nodes WHERE id = $1', [node.id])
    await store.end()
  } catch {
    // Without a database the row stays; readers take it for lost and then forget it.
  }
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, closePatienceMs).unref())
}

/** Times by the database's clock, so that all processes and readers mean the same; rows that are long lost go,
 * and so does what deletions kept beyond the time in which they can be taken back. */
const upsertNode = `
    WITH forgotten AS (
      DELETE FROM data_plane_nodes WHERE "seenAt" < (now() AT TIME ZONE 'UTC') - interval '1 hour'
    ), over AS (
      DELETE FROM deletions WHERE "createdAt" < (now() AT TIME ZONE 'UTC') - interval '10 minutes'
    )
    INSERT INTO data_plane_nodes (
      id, "instanceId", host, pid, version, "startedAt", "seenAt", "snapshotVersion", "snapshotAt", "spoolFiles",
      "spoolBytes", "recordsWritable", "openCalls")
    VALUES (
      $1, $2, $3, $4, $5, $6::timestamptz AT TIME ZONE 'UTC', now() AT TIME ZONE 'UTC', $7,
      $8::timestamptz AT TIME ZONE 'UTC', $9, $10, $11, $12)
    ON CONFLICT (id) DO UPDATE SET
      "seenAt" = excluded."seenAt", "snapshotVersion" = excluded."snapshotVersion",
      "snapshotAt" = excluded."snapshotAt", "spoolFiles" = excluded."spoolFiles", "spoolBytes" = excluded."spoolBytes",
      "recordsWritable" = excluded."recordsWritable", "openCalls" = excluded."openCalls"`
