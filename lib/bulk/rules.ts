const recentMs = 3_600_000

/** Whether something was used within the last hour, so that switching it off would be noticed at once. */
export function isRecent(usedAt: string, now: Date): boolean {
  return now.getTime() - new Date(usedAt).getTime() < recentMs
}
