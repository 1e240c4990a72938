import { Pool } from 'undici'
import { guardedConnect } from '@/lib/gateway/upstream/guarded-connect'
import type { Sandbox } from '@/lib/gateway/sandbox/sandbox'
import type { SnapshotService } from '@/lib/policy/snapshot'
import { open } from '@/lib/vault/seal'

const connectTimeoutMs = 10_000
/** How long an upstream may think before it begins to answer. */
const firstByteTimeoutMs = 120_000
/** How long a begun answer may pause. */
const idleTimeoutMs = 600_000
const keepAliveMs = 15_000
/** Larger heads are not what an OpenAI-compatible server sends. */
const maxHeaderBytes = 32_768

/** Where one service is called and with which credential. */
export interface Upstream {
  pool: Pool
  /** Path before `/chat/completions`. */
  pathPrefix: string
  /** The key alone, for finding it in echoes; empty when there is none. */
  key: string
  /** `Bearer <key>`, or undefined when the service needs no key. */
  authorization: string | undefined
}

/**
 * Upstreams by service: one connection pool per origin, keys opened once. Services are compared by identity, which a new
 * snapshot changes, so an upstream never outlives the state it was made from.
 */
export class UpstreamPools {
  readonly #pools = new Map<string, Pool>()
  readonly #sandbox: Sandbox
  readonly #allowRanges: readonly string[]
  #upstreams = new WeakMap<SnapshotService, Upstream>()

  constructor(options: { sandbox: Sandbox; allowRanges: readonly string[] }) {
    this.#sandbox = options.sandbox
    this.#allowRanges = options.allowRanges
  }

  /** Throws when the sealed key does not open (another master key) or the base URL is no URL. */
  find(service: SnapshotService, instanceId: string): Upstream {
    const known = this.#upstreams.get(service)
    if (known !== undefined) return known
    const made =
      service.provider === 'sandbox' ? this.#openSandbox(service) : this.#openProvider(service, instanceId)
    this.#upstreams.set(service, made)
    return made
  }

  /** Closes the pools of origins that no service has any more. Running calls end first. */
  retain(services: Iterable<SnapshotService>): void {
    const origins = new Set([this.#sandbox.origin])
    for (const { baseUrl } of services) if (URL.canParse(baseUrl)) origins.add(new URL(baseUrl).origin)
    for (const [origin, pool] of this.#pools) {
      if (origins.has(origin)) continue
      this.#pools.delete(origin)
      void pool.close()
    }
  }

  async close(): Promise<void> {
    this.#upstreams = new WeakMap()
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()))
    this.#pools.clear()
  }

  #openSandbox({ paceMs }: SnapshotService): Upstream {
    const { origin, key } = this.#sandbox
    const pool = this.#pool(origin, () => new Pool(origin, limits))
    return { pool, pathPrefix: `/pace-${paceMs ?? 0}/v1`, key, authorization: `Bearer ${key}` }
  }

  #openProvider({ id, baseUrl, sealedApiKey }: SnapshotService, instanceId: string): Upstream {
    const { origin, pathname } = new URL(baseUrl)
    const connect = guardedConnect({ allowRanges: this.#allowRanges, timeoutMs: connectTimeoutMs })
    const key = sealedApiKey === null ? '' : open(sealedApiKey, { instanceId, id })
    return {
      pool: this.#pool(origin, () => new Pool(origin, { ...limits, connect })),
      pathPrefix: pathname.replace(/\/$/, ''),
      key,
      authorization: key === '' ? undefined : `Bearer ${key}`,
    }
  }

  #pool(origin: string, make: () => Pool): Pool {
    const pool = this.#pools.get(origin) ?? make()
    this.#pools.set(origin, pool)
    return pool
  }
}

const limits: Pool.Options = {
  headersTimeout: firstByteTimeoutMs,
  bodyTimeout: idleTimeoutMs,
  keepAliveTimeout: keepAliveMs,
  maxHeaderSize: maxHeaderBytes,
  pipelining: 1,
}
