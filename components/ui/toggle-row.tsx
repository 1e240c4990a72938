import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

interface ToggleRowProps {
  pressed: boolean
  onPress: () => void
  children: ReactNode
}

/** One of several rows that can each be switched on, such as the filters of a legend. */
export function ToggleRow({ pressed, onPress, children }: ToggleRowProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={cn(
        'flex min-h-8 w-full items-center gap-2.5 rounded-md px-2 text-left text-sm hover:bg-hover coarse:min-h-10',
        pressed && 'bg-accent-soft text-accent-ink hover:bg-accent-soft',
      )}
    >
      {children}
      {pressed && <Check aria-hidden className="ml-auto size-4 shrink-0" />}
    </button>
  )
}
