import { Ban, CircleAlert, CircleCheck, CircleDashed, Clock, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

const looks = {
  allowed: { icon: CircleCheck, colour: 'text-allowed' },
  denied: { icon: Ban, colour: 'text-denied' },
  failed: { icon: CircleAlert, colour: 'text-denied' },
  expiring: { icon: Clock, colour: 'text-expiring' },
  off: { icon: CircleDashed, colour: 'text-faint' },
} as const satisfies Record<string, { icon: LucideIcon; colour: string }>

export type StatusKind = keyof typeof looks

/** A state as icon and word; the colour only repeats what they say. Its baseline is that of the word, not of the icon. */
export function Status({
  kind,
  className,
  children,
}: {
  kind: StatusKind
  className?: string
  children: ReactNode
}) {
  const { icon: Icon, colour } = looks[kind]
  return (
    <span className={cn('inline-flex items-baseline gap-1.5 whitespace-nowrap', className)}>
      <Icon aria-hidden className={cn('size-3.5 shrink-0 self-center', colour)} />
      {children}
    </span>
  )
}
