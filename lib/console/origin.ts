/**
 * Whether a request that changes something comes from a page of this console. Browsers always send Origin with such
 * requests; a missing one is refused as well.
 */
export function isSameOrigin(request: {
  origin: string | null
  host: string | null
  publicConsoleUrl: string
}): boolean {
  const { origin, host, publicConsoleUrl } = request
  if (origin === null || host === null) return false
  if (origin === publicConsoleUrl) return true
  return URL.canParse(origin) && /^https?:$/.test(new URL(origin).protocol) && new URL(origin).host === host
}
