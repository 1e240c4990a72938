import { isIP } from 'node:net'

/** Whether a Host header names this server. */
export type HostRule = (host: string) => boolean

const syntax = /^(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)(?::\d{1,5})?$/i
const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether a server that listens on this address (HOST) can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(bracketed(host)) || host.startsWith('127.')
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host
}

/**
 * Who listens on a loopback address only is reached under a loopback name or the public one, and a page that rebinds
 * its own name to 127.0.0.1 is turned away. Who listens on other addresses is known under names we cannot list, so any
 * well-formed Host passes there.
 */
export function hostRule({ host, publicUrl }: { host: string; publicUrl: string }): HostRule {
  const publicName = new URL(publicUrl).hostname
  const bound = bracketed(host)
  const isLocalOnly = isLoopback(host)
  // Callers repeat the same few hosts; remembering the last good one keeps the hot path to one comparison.
  let lastGood = ''
  return (given) => {
    if (given === lastGood) return true
    const name = syntax.exec(given)?.[1]?.toLowerCase()
    if (name === undefined) return false
    const accepted =
      !isLocalOnly ||
      loopbackNames.has(name) ||
      name.endsWith('.localhost') ||
      name === publicName ||
      name === bound
    if (accepted) lastGood = given
    return accepted
  }
}
