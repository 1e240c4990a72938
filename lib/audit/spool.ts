import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditRecord } from '@/lib/audit/append'
import { openStore, storeSegment, type LineKind } from '@/lib/audit/store-segment'
import { serializeRequest, type GatewayRequestRecord } from '@/lib/gateway/requests/record'
import { log } from '@/lib/log'
import { Outage } from '@/lib/outage'

const flushIntervalMs = 200
const longestPauseMs = 5_000
/** A segment is read into memory as a whole; this bounds it. */
const maxSegmentBytes = 1_000_000
/** The use of one secret is noted at most this often. */
const secretUseIntervalMs = 1_000
const closePatienceMs = 3_000
/** How often a spool that could not write tries again, and with how much. */
const probeIntervalMs = 1_000
const probeBytes = 65_536
const suffix = '.ndjson'

/**
 * Where the data plane leaves audit lines and request records. Each is appended to a file before the call returns, so a
 * killed process loses none; whole files are stored in PostgreSQL in batches and then deleted. While the database is
 * away the files wait. One process per directory.
 */
export class RecordSpool {
  readonly #directory: string
  readonly #store = openStore()
  readonly #outage = new Outage({
    begins: 'spool: cannot store, records wait on disk',
    ends: 'spool: stores again',
  })
  readonly #secretUses = new Map<string, number>()
  /** Full segments, oldest first. */
  #waiting: string[]
  #segment: { path: string; fd: number; bytes: number } | undefined
  #sequence = 0
  #timer: NodeJS.Timeout | undefined
  #pauseMs = flushIntervalMs
  #flushing: Promise<void> | undefined
  #closed = false
  /** When the last line failed or the last probe was made, epoch milliseconds; undefined while lines can be written. */
  #brokenAtMs: number | undefined

  private constructor(directory: string, waiting: string[]) {
    this.#directory = directory
    this.#waiting = waiting
    if (waiting.length > 0) this.#schedule()
  }

  /** Opens the spool and starts to store what an earlier process left behind. */
  static async open(directory: string): Promise<RecordSpool> {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const names = (await readdir(directory)).filter((name) => name.endsWith(suffix))
    return new RecordSpool(
      directory,
      names.sort().map((name) => join(directory, name)),
    )
  }

  /** Throws when the line cannot be written: what cannot be audited must not happen. */
  audit(record: AuditRecord): void {
    this.#append('audit', JSON.stringify(record))
  }

  request(record: GatewayRequestRecord): void {
    this.#append('request', serializeRequest(record))
  }

  /** Notes the last use of a client secret; uses within a second of each other count as one. */
  secretUsed(secretId: string, time: Date, ip: string): void {
    const last = this.#secretUses.get(secretId) ?? 0
    if (time.getTime() - last < secretUseIntervalMs) return
    this.#secretUses.set(secretId, time.getTime())
    this.#append('secret', JSON.stringify({ id: secretId, time, ip }))
  }

  /**
   * Whether records can be written: false once a line could not be, until a probe at most once a second shows that the
   * disk takes them again.
   */
  isWritable(nowMs = Date.now()): boolean {
    if (this.#brokenAtMs === undefined) return true
    if (nowMs - this.#brokenAtMs < probeIntervalMs) return false
    this.#brokenAtMs = canWrite(join(this.#directory, 'probe')) ? undefined : nowMs
    if (this.#brokenAtMs === undefined) log().info('spool: records can be written again')
    return this.#brokenAtMs === undefined
  }

  /** How many files of records wait to be stored, and their size. */
  async measure(): Promise<{ files: number; bytes: number }> {
    const paths = [...this.#waiting]
    // A file that is stored meanwhile is gone; it waits no more.
    const sizes = await Promise.all(
      paths.map((path) =>
        stat(path)
          .then(({ size }) => size)
          .catch(() => 0),
      ),
    )
    const current = this.#segment
    return {
      files: paths.length + (current === undefined ? 0 : 1),
      bytes: sizes.reduce((sum, size) => sum + size, current?.bytes ?? 0),
    }
  }

  /** Stores what is left, or leaves it to the next start when the database does not answer in time. */
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    const patience = AbortSignal.timeout(closePatienceMs)
    const aborted = new Promise<void>((resolve) => patience.addEventListener('abort', () => resolve()))
    await Promise.race([this.#drain().then(() => this.#store.end()), aborted])
    this.#rotate()
  }

  #append(kind: LineKind, json: string): void {
    try {
      this.#write(`${kind} ${json}\n`)
    } catch (error) {
      this.#brokenAtMs = Date.now()
      throw error
    }
    this.#schedule()
  }

  #write(line: string): void {
    const segment = this.#openSegment()
    try {
      const written = writeSync(segment.fd, line)
      segment.bytes += written
      if (written < Buffer.byteLength(line)) throw new Error('the spool took only a part of a line')
    } catch (error) {
      // What follows must not be glued to a torn line.
      this.#rotate()
      throw error
    }
    if (segment.bytes >= maxSegmentBytes) this.#rotate()
  }

  #openSegment(): { path: string; fd: number; bytes: number } {
    if (this.#segment !== undefined) return this.#segment
    // Names sort by time; the sequence keeps segments of one millisecond apart.
    const name = `${Date.now()}-${String(this.#sequence++).padStart(8, '0')}${suffix}`
    const path = join(this.#directory, name)
    this.#segment = { path, fd: openSync(path, 'ax', 0o600), bytes: 0 }
    return this.#segment
  }

  #rotate(): void {
    if (this.#segment === undefined) return
    closeSync(this.#segment.fd)
    this.#waiting.push(this.#segment.path)
    this.#segment = undefined
  }

  #schedule(): void {
    if (this.#closed || this.#timer !== undefined || this.#flushing !== undefined) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#flushing = this.#flush().finally(() => {
        this.#flushing = undefined
        if (this.#waiting.length > 0 || this.#segment !== undefined) this.#schedule()
      })
    }, this.#pauseMs)
  }

  async #flush(): Promise<void> {
    try {
      await this.#storeWaiting()
      this.#pauseMs = flushIntervalMs
      this.#outage.pass()
    } catch (error) {
      this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs)
      this.#outage.meet(error, { segments: this.#waiting.length })
    }
  }

  /** The current segment joins only when the database takes the others, so an outage makes few, large files. */
  async #storeWaiting(): Promise<void> {
    for (;;) {
      if (this.#waiting.length === 0) this.#rotate()
      const [path] = this.#waiting
      if (path === undefined) return
      await storeSegment(this.#store, path)
      await unlink(path)
      this.#waiting.shift()
      if (this.#waiting.length === 0) return
    }
  }

  async #drain(): Promise<void> {
    await this.#flushing
    try {
      while (this.#waiting.length > 0 || this.#segment !== undefined) await this.#storeWaiting()
    } catch (error) {
      log().warn({ err: error }, 'spool: cannot store, records wait on disk for the next start')
    }
  }
}

/** Whether the disk takes as much as some records need. */
function canWrite(path: string): boolean {
  try {
    writeFileSync(path, Buffer.alloc(probeBytes), { mode: 0o600 })
    return true
  } catch {
    // Why it fails was logged with the line that could not be written.
    return false
  } finally {
    rmSync(path, { force: true })
  }
}
