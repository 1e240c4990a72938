import { twMerge } from 'tailwind-merge'
import { describe, expect, it } from 'vitest'
import { cn } from '@/components/ui/cn'

/** Lists in which the user of a component overrules it, as they occur in the console. */
const overruled = [
  'h-4 animate-pulse rounded-sm bg-line h-3 w-40 max-sm:hidden',
  'h-4 animate-pulse rounded-sm bg-line size-9',
  'h-4 animate-pulse rounded-sm bg-line h-60 rounded-lg',
  'h-8 gap-1.5 px-3 text-sm coarse:h-10 w-8 px-0 coarse:w-10',
  'w-7 px-0 coarse:w-9 size-6',
  'h-7 gap-1.5 px-2 text-xs coarse:h-9 h-auto px-0 whitespace-nowrap whitespace-normal',
  'inline-flex items-center gap-1.5 text-sm whitespace-nowrap flex',
  'min-w-0 truncate max-sm:flex max-sm:max-w-full max-sm:hidden',
  'flex h-9 items-center border-b-2 border-transparent text-sm text-muted border-accent-ink font-medium text-ink',
  'px-2 pt-1 p-3',
  'p-3 px-2 pt-1',
  'text-xs text-muted text-[11px]',
  'text-sm text-center text-ink text-right',
  'border border-line border-dashed border-denied',
  'border-b border-line border-b-2',
  'rounded-lg rounded-tl-lg bg-surface hover:bg-hover bg-accent-soft hover:bg-accent-soft',
  'font-mono font-medium font-normal',
  'flex flex-col flex-1 flex-row',
  'shadow-[inset_0_-1px_0_var(--line)] shadow-none',
  'mt-px mb-2 m-0',
  'flex flex-wrap gap-x-3 gap-y-2 rounded-lg',
  'gap-x-3 gap-x-6 gap-y-2 gap-1',
]

describe('cn', () => {
  it.each(overruled)('joins %s as the whole list of Tailwind would', (classes) => {
    expect(cn(classes)).toBe(twMerge(classes))
  })

  it('keeps classes that overrule nothing', () => {
    expect(cn('control px-2.5', false, undefined, 'font-mono', { truncate: true })).toBe(
      'control px-2.5 font-mono truncate',
    )
  })
})
