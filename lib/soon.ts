const soonDays = 30
const dayMs = 86_400_000

/** What ends soon ends between these two moments: early enough to do something about it. */
export function soon(): { now: Date; end: Date } {
  const now = new Date()
  return { now, end: new Date(now.getTime() + soonDays * dayMs) }
}
