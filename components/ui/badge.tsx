import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

const tones = {
  neutral: 'bg-sunken text-muted ring-line',
  accent: 'bg-accent-soft text-accent-ink ring-accent-ink/20',
  allowed: 'bg-allowed-soft text-allowed ring-allowed/20',
  denied: 'bg-denied-soft text-denied ring-denied/20',
  expiring: 'bg-expiring-soft text-expiring ring-expiring/20',
} as const

export type Tone = keyof typeof tones

/** A word or a number that labels something. */
export function Badge({
  tone = 'neutral',
  className,
  children,
}: {
  tone?: Tone
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={cn(
        'inline-flex h-5 items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap ring-1 ring-inset',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
