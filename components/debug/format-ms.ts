/** A duration to read: fractions below 10 ms, seconds from 10 000 ms on. */
export function formatMs(ms: number): string {
  if (ms < 0.05) return '< 0.1 ms'
  if (ms < 10) return `${ms.toFixed(1)} ms`
  if (ms < 10_000) return `${Math.round(ms)} ms`
  return `${(ms / 1000).toFixed(1)} s`
}
