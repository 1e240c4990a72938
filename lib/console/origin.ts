import type { Config } from '@/lib/config'
import { isLoopback } from '@/lib/host-rule'

/**
 * Whether a request that changes something comes from a page of this console: from its public origin or, when it listens
 * or is known on this machine only, under a name of this machine. The Host header has no say, since whoever rebinds a name
 * chooses it. Browsers always send Origin with such requests; a missing one is refused as well.
 */
export function isSameOrigin(
  origin: string | null,
  { publicConsoleUrl, host, consolePort }: Pick<Config, 'publicConsoleUrl' | 'host' | 'consolePort'>,
): boolean {
  if (origin === null) return false
  const known = new URL(publicConsoleUrl)
  if (origin === known.origin) return true
  const isLocal = isLoopback(host) || isLoopback(known.hostname)
  return isLocal && localNames.some((name) => origin === new URL(`http://${name}:${consolePort}`).origin)
}

/**
 * Whether a browser says that a page of another origin started this read: a link or a redirect elsewhere must not make a
 * signed-in person's browser run an export. Other ports and subdomains are "same-site" and just as foreign. An address
 * typed by hand is "none"; what is no browser, or speaks plain http to another machine, says nothing.
 */
export function isForeignRead(fetchSite: string | null): boolean {
  return fetchSite === 'cross-site' || fetchSite === 'same-site'
}

const localNames = ['localhost', '127.0.0.1', '[::1]']
