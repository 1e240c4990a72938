import { Search } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

export interface QueryOption {
  /** The whole text once the option is taken. */
  value: string
  /** What the option adds. */
  label: string
  /** What it means. */
  note?: string | undefined
}

export interface QueryInputProps {
  value: string
  onValueChange: (value: string, chosen: boolean) => void
  /** How the text can go on. */
  options: readonly QueryOption[]
  /** Enter, with no option highlighted. */
  onSubmit: () => void
  onBlur?: () => void
  label: string
  placeholder?: string
  invalid?: boolean
  /** Id of the text that says what is wrong. */
  describedBy?: string
  /** Stands at the left instead of the magnifying glass. */
  icon?: ReactNode
  maxLength?: number
}

/** The frame of a query's input, with the icon at its left. */
export function QueryFrame({ icon, children, ...props }: ComponentProps<'div'> & { icon?: ReactNode }) {
  return (
    <div {...props} className="relative w-full">
      <span aria-hidden className="absolute top-1/2 left-2.5 -translate-y-1/2 text-faint">
        {icon ?? <Search className="size-3.5" />}
      </span>
      {children}
    </div>
  )
}

/** What the input of a query is like, with and without suggestions. */
export function queryTextProps({
  label,
  invalid = false,
  describedBy,
  placeholder,
  maxLength,
}: QueryInputProps) {
  return {
    'aria-label': label,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    placeholder,
    maxLength,
    spellCheck: false,
    autoCapitalize: 'off',
    className: 'control pr-2.5 pl-8 font-mono',
  } as const
}
