const yearSeconds = 365 * 24 * 60 * 60

/** Keeps a preference of this browser for a year. Not for anything secret: scripts can read it. */
export function setPreference(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${yearSeconds}; samesite=lax`
}
