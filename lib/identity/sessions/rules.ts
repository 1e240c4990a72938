/** A last-seen stamp is written at most this often. */
export const stampEveryMs = 60_000

/** How long sessions last, in minutes. */
export interface SessionLimits {
  sessionMinutes: number
  idleMinutes: number
}

interface SessionTimes {
  createdAt: Date
  lastSeenAt: Date
  endsAt: Date
}

/**
 * When the session ends unless it is used again: its own end, a limit that has become shorter since, or the pause that
 * is allowed after the last use.
 */
export function sessionEnd({ createdAt, lastSeenAt, endsAt }: SessionTimes, limits: SessionLimits): Date {
  return new Date(
    Math.min(
      endsAt.getTime(),
      createdAt.getTime() + limits.sessionMinutes * 60_000,
      lastSeenAt.getTime() + limits.idleMinutes * 60_000,
    ),
  )
}

/** The browser and the system behind a User-Agent header, in a few words; empty when it names none that we know. */
export function describeBrowser(userAgent: string): string {
  const browser = find(userAgent, [
    ['Edg/', 'Edge'],
    ['OPR/', 'Opera'],
    ['Firefox/', 'Firefox'],
    ['Chrome/', 'Chrome'],
    ['Safari/', 'Safari'],
  ])
  const system = find(userAgent, [
    ['Android', 'Android'],
    ['iPhone', 'iOS'],
    ['iPad', 'iOS'],
    ['Windows', 'Windows'],
    ['Mac OS X', 'macOS'],
    ['Linux', 'Linux'],
  ])
  return [browser, system].filter((part) => part !== undefined).join(', ')
}

function find(text: string, marks: [string, string][]): string | undefined {
  return marks.find(([mark]) => text.includes(mark))?.[1]
}
