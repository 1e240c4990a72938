import { isIP } from 'node:net'
import type { Config } from '@/lib/config'

/** Whether a Host header names this server. */
export type HostRule = (host: string) => boolean

const syntax = /^(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)(?::\d{1,5})?$/i
const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Who listens on a loopback address only is reached under a loopback name or the public one, and a page that rebinds
 * its own name to 127.0.0.1 is turned away. Who listens on other addresses is known under names we cannot list, so any
 * well-formed Host passes there.
 */
export function hostRule({ host, publicGatewayUrl }: Pick<Config, 'host' | 'publicGatewayUrl'>): HostRule {
  const publicName = new URL(publicGatewayUrl).hostname
  const bound = isIP(host) === 6 ? `[${host}]` : host
  const isLocalOnly = loopbackNames.has(bound) || bound.startsWith('127.')
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
