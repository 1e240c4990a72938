/** A path of this console to go to after sign-in, or `/` for anything that could lead elsewhere. */
export function innerPath(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])[^\\\s]*$/.test(value)) return '/'
  const base = 'http://console.invalid'
  if (!URL.canParse(value, base)) return '/'
  const { origin, pathname, search, hash } = new URL(value, base)
  // Dots may lead to `//host`, which would be another address for whoever reads the path alone.
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/'
}
