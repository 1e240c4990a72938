const quote = 0x22
const backslash = 0x5c
const maxScanBytes = 262_144
const maxNameLength = 128

/**
 * The value of the top-level member `model` of a JSON request body, for the record; empty when there is none in sight.
 * Scans bytes and stops at the first hit instead of parsing a body that may hold megabytes of images.
 */
export function readModelName(body: Buffer): string {
  const end = Math.min(body.length, maxScanBytes)
  let depth = 0
  for (let at = 0; at < end; at++) {
    const byte = body[at]
    if (byte === 0x7b || byte === 0x5b) depth += 1
    else if (byte === 0x7d || byte === 0x5d) depth -= 1
    if (byte !== quote) continue
    const close = endOfString(body, at + 1)
    if (close === -1) return ''
    if (depth === 1 && isModelKey(body, at + 1, close)) {
      const value = valueAfter(body, close + 1)
      if (value !== undefined) return value
    }
    at = close
  }
  return ''
}

function endOfString(body: Buffer, from: number): number {
  for (let close = body.indexOf(quote, from); close !== -1; close = body.indexOf(quote, close + 1)) {
    let escapes = 0
    while (body[close - 1 - escapes] === backslash) escapes += 1
    if (escapes % 2 === 0) return close
  }
  return -1
}

function isModelKey(body: Buffer, ...[start, end]: [number, number]): boolean {
  return end - start === 5 && body.toString('latin1', start, end) === 'model'
}

/** The string after a colon, or undefined when what was found is a value and no key. */
function valueAfter(body: Buffer, from: number): string | undefined {
  const match = /^\s*:\s*"/.exec(body.toString('latin1', from, from + 32))
  if (match === null) return undefined
  const start = from + match[0].length
  const close = endOfString(body, start)
  if (close === -1) return undefined
  const text = body.toString('utf8', start, Math.min(close, start + 4 * maxNameLength))
  // Control characters have no place in a name and would trouble whoever reads the record.
  const plain = text.replace(/[\u0000-\u001f\u007f]|\\u[0-9a-f]{4}/gi, '')
  // Half a character at the cut would make the record one that PostgreSQL refuses.
  return plain.slice(0, maxNameLength).replace(/\p{Cs}/gu, '')
}
