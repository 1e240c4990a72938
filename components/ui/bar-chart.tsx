interface Segment {
  value: number
  tone: 'accent' | 'allowed' | 'denied' | 'expiring' | 'faint'
}

interface Bar {
  key: string
  /** What the bar stands for, with its numbers; shown on hover. */
  label: string
  /** From the bottom up. */
  segments: readonly Segment[]
}

interface BarChartProps {
  /** Says what the chart shows and what it amounts to; for who does not see it. The numbers stand in a table elsewhere. */
  label: string
  bars: readonly Bar[]
  /** The value at the top of the chart, in words. */
  top: string
  /** Marks below the bars, from left to right. */
  marks: readonly string[]
}

const height = 56
const step = 10
const fills = {
  accent: 'fill-accent',
  allowed: 'fill-allowed',
  denied: 'fill-denied',
  expiring: 'fill-expiring',
  faint: 'fill-faint',
} as const

/** Small bars that begin at zero, all on one scale; hours without anything are empty, not missing. */
export function BarChart({ label, bars, top, marks }: BarChartProps) {
  const totals = bars.map(({ segments }) => segments.reduce((sum, { value }) => sum + value, 0))
  const scale = height / Math.max(1, ...totals)
  const width = bars.length * step
  return (
    <div className="flex flex-col gap-1">
      <p className="text-xs text-faint tabular-nums">{top}</p>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-16 w-full border-b border-line-strong"
      >
        {bars.map((bar, at) => (
          <g key={bar.key}>
            <title>{bar.label}</title>
            <rect x={at * step} y={0} width={step} height={height} className="fill-transparent" />
            {stack(bar.segments, scale).map(({ tone, y, size }) => (
              <rect
                key={tone}
                x={at * step + 1}
                y={y}
                width={step - 2}
                height={size}
                className={fills[tone]}
              />
            ))}
          </g>
        ))}
      </svg>
      <p aria-hidden className="flex min-h-4 justify-between text-xs text-faint tabular-nums">
        {marks.map((mark, at) => (
          <span key={at}>{mark}</span>
        ))}
      </p>
    </div>
  )
}

/** Segments on top of each other. What is not nothing is at least two units high, so that it can be seen. */
function stack(segments: readonly Segment[], scale: number) {
  let top = height
  return segments
    .filter(({ value }) => value > 0)
    .map(({ value, tone }) => {
      const size = Math.min(top, Math.max(2, value * scale))
      top -= size
      return { tone, y: top, size }
    })
}
