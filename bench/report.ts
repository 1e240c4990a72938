import type { LoadResult } from '@/bench/order'

export interface Measured {
  name: string
  unit: 'requests/s' | 'streams/s' | 'first byte ms'
  direct: LoadResult
  gateway: LoadResult
  /** Processor time of the data plane per answer; NaN where it cannot be read. */
  cpuPerAnswerMicros: number
}

const decimals = (value: number, digits = 2) => value.toFixed(digits)

/** The figures as a Markdown table. */
export function toMarkdown(measured: Measured[]): string {
  const rows = measured.map(({ name, unit, direct, gateway, cpuPerAnswerMicros }) => {
    const cpu = Number.isNaN(cpuPerAnswerMicros) ? '' : decimals(cpuPerAnswerMicros, 0)
    if (unit === 'first byte ms') {
      const pair = ({ firstByte }: LoadResult) =>
        `p50 ${decimals(firstByte.p50)}, p99 ${decimals(firstByte.p99)}`
      const added = ['p50', 'p99'] as const
      const cells = added.map((key) => `${key} +${decimals(gateway.firstByte[key] - direct.firstByte[key])}`)
      return `| ${name}, ${unit} | ${pair(direct)} | ${pair(gateway)} | ${cells.join(', ')} | ${cpu} |`
    }
    const rate = ({ perSecond }: LoadResult) => decimals(perSecond, 0)
    return `| ${name}, ${unit} | ${rate(direct)} | ${rate(gateway)} | ${decimals(gateway.perSecond / direct.perSecond)} | ${cpu} |`
  })
  return [
    '| | direct | gateway | ratio or difference | gateway CPU per answer, us |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** The same figures for programs. */
export function toJson(measured: Measured[], machine: Record<string, unknown>): string {
  const figures = measured.map((entry) => ({
    ...entry,
    ratio: entry.gateway.perSecond / entry.direct.perSecond,
  }))
  return JSON.stringify({ machine, figures }, null, 2)
}

export function countErrors(measured: Measured[]): number {
  return measured.reduce((sum, { direct, gateway }) => sum + direct.errors + gateway.errors, 0)
}
