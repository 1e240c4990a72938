import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { isAllowedAddress } from '@/lib/gateway/upstream/address-guard'

/** A name resolved to, or a URL named, an address that upstreams must not lie at. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError'
}

type LookupDone = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/**
 * A connector for undici that connects to allowed addresses only. Names are resolved here and the socket goes to the very
 * addresses that were checked, so a name that answers differently the second time (DNS rebinding) gains nothing.
 */
export function guardedConnect(options: {
  allowRanges: readonly string[]
  timeoutMs: number
}): buildConnector.connector {
  const { allowRanges, timeoutMs } = options
  const isAllowed = (address: string) => isAllowedAddress(address, allowRanges)
  const connect = buildConnector({ timeout: timeoutMs, lookup: guardedLookup(isAllowed) })
  return (target, callback) => {
    const literal = target.hostname.replace(/^\[|\]$/g, '')
    if (isIP(literal) !== 0 && !isAllowed(literal)) {
      callback(new RefusedAddressError(`refused to connect to ${literal}`), null)
      return
    }
    connect(target, callback)
  }
}

function guardedLookup(isAllowed: (address: string) => boolean) {
  return (hostname: string, options: LookupOptions, done: LookupDone): void => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, [])
      const allowed = found.filter(({ address }) => isAllowed(address))
      const [first] = allowed
      if (first === undefined) return done(new RefusedAddressError(`refused to connect to ${hostname}`), [])
      if (options.all === true) return done(null, allowed)
      done(null, first.address, first.family)
    })
  }
}
