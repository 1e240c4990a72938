const prefix = 'sallyport.debug.'
const changed = new Set<() => void>()
/** Stands in where the browser keeps no storage. */
const memory = new Map<string, string>()

/**
 * What people typed in this browser tab and did not send yet, each under their own e-mail address. It ends with the tab
 * and with signing out.
 */
export const draftStore = {
  subscribe: (listener: () => void): (() => void) => {
    changed.add(listener)
    return () => changed.delete(listener)
  },

  read(email: string): string | null {
    try {
      return window.sessionStorage.getItem(prefix + email)
    } catch {
      return memory.get(prefix + email) ?? null
    }
  },

  write(email: string, text: string): void {
    try {
      window.sessionStorage.setItem(prefix + email, text)
    } catch {
      memory.set(prefix + email, text)
    }
    tell()
  },

  /** Forgets every draft in this tab, whoever typed it. */
  forget(): void {
    memory.clear()
    try {
      const { sessionStorage } = window
      for (const key of Object.keys(sessionStorage)) {
        if (key.startsWith(prefix)) sessionStorage.removeItem(key)
      }
    } catch {
      // Where the browser keeps no storage there was nothing but the memory.
    }
    tell()
  },
}

function tell(): void {
  for (const listener of changed) listener()
}
