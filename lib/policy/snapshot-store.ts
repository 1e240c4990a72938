import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { snapshotChannel } from '@/lib/db/transact'
import { log } from '@/lib/log'
import { Outage } from '@/lib/outage'
import { loadSnapshot } from '@/lib/policy/load-snapshot'
import type { Snapshot } from '@/lib/policy/snapshot'

/** How often the version is compared, so that a lost notification costs less than a second. */
const pollMs = 250
const firstPauseMs = 100
const longestPauseMs = 2_000
const connectTimeoutMs = 5_000
/** An answer that takes longer means that the connection is dead although nothing closed it. */
const queryTimeoutMs = 5_000

/**
 * The current snapshot of this process. Hears of writes over LISTEN/NOTIFY, compares the version four times a second in case
 * a notification was lost, and goes on serving the last snapshot while the database is away.
 */
export class SnapshotStore {
  readonly #stop = new AbortController()
  readonly #absence = new Outage({
    begins: 'snapshot: the database is away, serving the last snapshot',
    ends: 'snapshot: the database is back',
  })
  readonly #loadFault = new Outage({
    begins: 'snapshot: cannot load, the next comparison tries again',
    ends: 'snapshot: loads again',
  })
  readonly #listeners = new Set<(snapshot: Snapshot) => void>()
  #current: Snapshot
  #loading: Promise<void> | undefined
  #stale = false
  #watching: Promise<void> = Promise.resolve()

  private constructor(first: Snapshot) {
    this.#current = first
  }

  /** Loads the snapshot of the instance and starts to follow it. Throws when there is no instance or no database. */
  static async start(): Promise<SnapshotStore> {
    const { id } = await db().instance.findFirstOrThrow({
      orderBy: { createdAt: 'asc' },
      select: { id: true },
    })
    const store = new SnapshotStore(await loadSnapshot(id))
    store.#watching = store.#watch()
    return store
  }

  get current(): Snapshot {
    return this.#current
  }

  /** Calls the listener with every later snapshot; the result ends that. */
  onSwap(listener: (snapshot: Snapshot) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#stop.abort()
    this.#listeners.clear()
    await this.#watching
    await this.#loading
  }

  /** One connection after the other, with growing pauses between failures, until the store is closed. */
  async #watch(): Promise<void> {
    let pauseMs = firstPauseMs
    while (!this.#stop.signal.aborted) {
      try {
        await this.#follow(() => {
          pauseMs = firstPauseMs
          this.#absence.pass()
        })
      } catch (error) {
        this.#absence.meet(error)
      }
      await delay(pauseMs, undefined, { signal: this.#stop.signal }).catch(() => undefined)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }

  /** Listens on one connection until it breaks (throws) or the store is closed. */
  async #follow(connected: () => void): Promise<void> {
    const client = new Client({
      connectionString: config().databaseUrl,
      connectionTimeoutMillis: connectTimeoutMs,
      query_timeout: queryTimeoutMs,
      keepAlive: true,
    })
    const broken = new AbortController()
    client.on('error', () => broken.abort())
    client.on('end', () => broken.abort())
    client.on('notification', () => this.#refresh())
    try {
      await client.connect()
      await client.query(`LISTEN ${snapshotChannel}`)
      connected()
      const ended = AbortSignal.any([broken.signal, this.#stop.signal])
      while (!ended.aborted) {
        await this.#compare(client)
        await delay(pollMs, undefined, { signal: ended }).catch(() => undefined)
      }
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  async #compare(client: Client): Promise<void> {
    const { rows } = await client.query<{ version: string }>('SELECT version FROM instances WHERE id = $1', [
      this.#current.instanceId,
    ])
    if (rows[0] !== undefined && BigInt(rows[0].version) > this.#current.version) this.#refresh()
  }

  /** Loads once more; a request that comes during a load is answered by one further load, however many there are. */
  #refresh(): void {
    this.#stale = true
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined))
  }

  async #load(): Promise<void> {
    while (this.#stale && !this.#stop.signal.aborted) {
      this.#stale = false
      try {
        this.#swap(await loadSnapshot(this.#current.instanceId))
        this.#loadFault.pass()
      } catch (error) {
        this.#loadFault.meet(error)
      }
    }
  }

  /** An older snapshot never replaces a newer one. */
  #swap(next: Snapshot): void {
    if (this.#stop.signal.aborted || next.version <= this.#current.version) return
    this.#current = next
    for (const listener of this.#listeners) {
      try {
        listener(next)
      } catch (error) {
        log().error({ err: error }, 'snapshot: a listener failed')
      }
    }
  }
}
