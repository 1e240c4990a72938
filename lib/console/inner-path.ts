/** A path of this console to go to after sign-in, or `/` for anything that could lead elsewhere. */
export function innerPath(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])[^\\\s]*$/.test(value)) return '/'
  const base = 'http://console.invalid'
  return URL.canParse(value, base) && new URL(value, base).origin === base ? value : '/'
}
