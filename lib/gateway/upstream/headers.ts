/** What a caller may say to the upstream. Everything else stays here: credentials, cookies, forwarding, hop-by-hop. */
const passedToUpstream = new Set(['accept', 'content-type', 'openai-beta', 'idempotency-key'])

/** What an upstream may say to the caller. Cookies, CORS, hop-by-hop, account and server headers stay here. */
const passedToCaller = new Set([
  'content-type',
  'content-length',
  'content-encoding',
  'content-language',
  'cache-control',
  'retry-after',
  'retry-after-ms',
  'x-should-retry',
  'openai-processing-ms',
  'openai-version',
])
const passedPrefix = 'x-ratelimit-'

/** RFC 9110 section 5.5: visible characters, spaces and tabs; nothing that could end a header. */
const safeValue = /^[\t\x20-\x7e\x80-\xff]*$/

/**
 * The headers of the upstream request from those of the caller, as a flat list of names and values. Compression is
 * declined, so that the token counts can be read from the passing bytes.
 */
export function toUpstreamHeaders(
  rawHeaders: readonly string[],
  authorization: string | undefined,
): string[] {
  const headers = ['accept-encoding', 'identity']
  if (authorization !== undefined) headers.push('authorization', authorization)
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = lowerCased(rawHeaders[index] ?? '')
    if (passedToUpstream.has(name)) headers.push(name, rawHeaders[index + 1] ?? '')
  }
  return headers
}

/** The headers of the answer from those of the upstream, as a flat list of names and values. */
export function toCallerHeaders(upstream: Record<string, string | string[] | undefined>): string[] {
  const headers: string[] = []
  for (const name in upstream) {
    if (!passedToCaller.has(name) && !name.startsWith(passedPrefix)) continue
    const value = upstream[name]
    const text = Array.isArray(value) ? value.join(', ') : value
    if (text !== undefined && safeValue.test(text)) headers.push(name, text)
  }
  return headers
}

const lowered = new Map<string, string>()

/** Lower-casing allocates; callers repeat the same few names. Bounded, because callers choose the names. */
function lowerCased(name: string): string {
  let lower = lowered.get(name)
  if (lower === undefined) {
    lower = name.toLowerCase()
    if (lowered.size < 500) lowered.set(name, lower)
  }
  return lower
}
