const limit = 6
const objectPage = /^\/[a-z-]+\/([a-z]+_[a-z2-7]{26})$/

/** Only ids are kept, for each person apart; names are read anew, so that nobody sees more than they may today. */
function storageKey(email: string): string {
  return `sallyport.recent.${email}`
}

/** Ids of the objects looked at last in this browser, newest first. */
export function readRecent(email: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(email)) ?? '[]')
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, limit) : []
  } catch {
    // Storage that is switched off or full of something else: there is nothing recent then.
    return []
  }
}

/** Remembers the object that a page shows, if it shows one. */
export function rememberPage(email: string, path: string): void {
  const id = objectPage.exec(path)?.[1]
  if (id === undefined) return
  const ids = [id, ...readRecent(email).filter((other) => other !== id)].slice(0, limit)
  try {
    localStorage.setItem(storageKey(email), JSON.stringify(ids))
  } catch {
    // Without storage there is nothing recent; everything else works.
  }
}
