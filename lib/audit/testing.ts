import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import { appendAudit, type AuditRecord } from '@/lib/audit/append'
import { parseQuery, type AuditFilter } from '@/lib/audit/audit-query'
import { db } from '@/lib/db/client'
import { testActor } from '@/lib/db/testing'
import { newId } from '@/lib/ids'

export interface DatabaseSwitch {
  /** Cuts every connection and refuses new ones, as a stopped server does. */
  cut: () => void
  restore: () => void
}

/**
 * Puts a switch between the product and the test's database. Call it before `useTestDatabase()`, whose hooks then connect
 * through the switch.
 */
export function useDatabaseSwitch(): DatabaseSwitch {
  const sockets = new Set<Socket>()
  let isCut = false
  let target = { host: '', port: 0 }
  const server = createServer((client) => {
    if (isCut) return void client.destroy()
    const upstream = connect(target)
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
  })
  const cutAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  beforeAll(async () => {
    const url = new URL(process.env.DATABASE_URL ?? '')
    target = { host: url.hostname, port: Number(url.port) }
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    process.env.DATABASE_URL = url.href
  })
  afterAll(() => {
    cutAll()
    server.close()
  })
  return {
    cut: () => {
      isCut = true
      cutAll()
    },
    restore: () => {
      isCut = false
    },
  }
}

const start = Date.UTC(2026, 0, 1)
let made = 0

/** A line of the audit log, each a second after the one before: a token that was issued, unless told otherwise. */
export function line(changes: Partial<AuditRecord> = {}): AuditRecord {
  made += 1
  return {
    id: newId('evt'),
    instanceId: testActor().instanceId,
    time: new Date(start + made * 1000),
    action: 'token.issued',
    result: 'success',
    actorKind: 'application',
    actorId: `app_${'b'.repeat(26)}`,
    actorName: 'CRM agent',
    via: 'oauth',
    sourceIp: '127.0.0.1',
    requestId: newId('req'),
    targetType: '',
    targetId: '',
    targetName: '',
    detail: {},
    ...changes,
  }
}

/** Appends lines to the log as the product does. */
export async function append(...lines: AuditRecord[]): Promise<AuditRecord[]> {
  await db().$transaction((tx) => appendAudit(tx, lines), { timeout: 60_000 })
  return lines
}

/** What a query asks for; the query must be without fault. */
export function filterOf(query: string): AuditFilter {
  const { filter, faults } = parseQuery(query)
  if (faults.length > 0) throw new Error(`a query with faults: ${JSON.stringify(faults)}`)
  return filter
}
