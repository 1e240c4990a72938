import ipaddr from 'ipaddr.js'

/** Why a base URL is refused. */
export type BaseUrlProblem =
  'url.invalid' | 'url.scheme' | 'url.userinfo' | 'url.query' | 'url.fragment' | 'url.path' | 'url.address'

const problems: Record<BaseUrlProblem, string> = {
  'url.invalid': 'Enter a complete URL such as https://api.example.com/v1.',
  'url.scheme': 'The URL must begin with https:// or http://.',
  'url.userinfo': 'The URL must not contain a user name or password. Enter the key in its own field.',
  'url.query': 'The URL must not contain a question mark.',
  'url.fragment': 'The URL must not contain #.',
  'url.path': 'The path of the URL must not contain "..", "." or empty segments or encoded slashes.',
  'url.address':
    'The URL points to an internal address. The operator can allow its range with the setting UPSTREAM_ALLOW.',
}

/** The problem in words. */
export function describeBaseUrlProblem(problem: BaseUrlProblem): string {
  return problems[problem]
}

/** Public unicast addresses that clouds use for their metadata or control planes. */
const cloudAddresses = new Set(['168.63.129.16'])
/** Names that resolve to metadata services inside clouds. */
const metadataNames = new Set(['metadata', 'metadata.google.internal', 'metadata.goog', 'instance-data'])
/** All of the IPv6 internet (RFC 4291 section 2.4); what lies outside embeds IPv4 addresses or is not assigned. */
const globalIpv6 = '2000::/3'
const loopbackRanges = ['127.0.0.1', '::1']

/**
 * Whether the gateway may connect to an IP address (any spelling that ipaddr.js reads): public unicast addresses, and
 * what the operator allows in CIDR ranges. Loopback, private, link-local, carrier, mapped, translated and multicast
 * addresses are refused, which covers the metadata services of the clouds.
 */
export function isAllowedAddress(address: string, allowRanges: readonly string[]): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (!ipaddr.isValid(bare)) return false
  // Mapped addresses (::ffff:127.0.0.1) are judged as the IPv4 address they stand for.
  const parsed = ipaddr.process(bare)
  if (allowRanges.some((range) => contains(range, parsed))) return true
  if (parsed.kind() === 'ipv6' && !contains(globalIpv6, parsed)) return false
  return parsed.range() === 'unicast' && !cloudAddresses.has(parsed.toString())
}

function contains(range: string, address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (!ipaddr.isValidCIDR(range)) return false
  const [network, bits] = ipaddr.parseCIDR(range)
  return network.kind() === address.kind() && address.match(network, bits)
}

/**
 * Checks the base URL of a service before it is saved; undefined when it is fine. Pure: names are resolved and checked
 * again at every connection. `allowRanges` is the operator's setting in CIDR notation.
 */
export function checkBaseUrl(text: string, allowRanges: readonly string[]): BaseUrlProblem | undefined {
  // The URL parser drops or repairs these, so they are judged in the text itself.
  if (/[^\x21-\x7e]|\\/.test(text)) return 'url.invalid'
  if (!URL.canParse(text)) return 'url.invalid'
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'url.scheme'
  if (!/^https?:\/\/[^/]/i.test(text)) return 'url.invalid'
  if (text.includes('#')) return 'url.fragment'
  if (text.includes('?')) return 'url.query'
  if (url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/]*@/.test(text)) return 'url.userinfo'
  const path = text.replace(/^[^/]*\/\/[^/]*/, '').replace(/\/$/, '')
  if (/\/(\.|%2e){0,2}(\/|$)|%2f|%5c|%0[ad]/i.test(path)) return 'url.path'
  return isAllowedHost(url.hostname, allowRanges) ? undefined : 'url.address'
}

function isAllowedHost(hostname: string, allowRanges: readonly string[]): boolean {
  const name = hostname.replace(/\.$/, '').toLowerCase()
  if (name === 'localhost' || name.endsWith('.localhost')) {
    return loopbackRanges.some((address) => isAllowedAddress(address, allowRanges))
  }
  if (metadataNames.has(name)) return false
  const isLiteral = name.startsWith('[') || ipaddr.IPv4.isValid(name)
  return !isLiteral || isAllowedAddress(name, allowRanges)
}
