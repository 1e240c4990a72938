import { cn } from '@/components/ui/cn'
import { CopyButton } from '@/components/ui/copy-button'

interface CodeBlockProps {
  code: string
  /** What the code is, for example "curl command"; shown above it and part of the copy button's name. */
  label: string
  wrap?: boolean
  /** Without the bar that says what it is; where a tab says so already. */
  bare?: boolean
  className?: string
}

/** Code, a command or JSON in the mono face, with a button to copy it. */
export function CodeBlock({ code, label, wrap = false, bare = false, className }: CodeBlockProps) {
  return (
    <figure
      className={cn(
        'min-w-0 overflow-hidden rounded-lg border bg-sunken',
        bare && 'flex flex-row-reverse items-start',
        className,
      )}
    >
      <figcaption
        className={cn(
          'flex items-center',
          bare ? 'shrink-0 p-1' : 'h-9 justify-between border-b pr-1 pl-3 text-xs text-muted',
        )}
      >
        {!bare && label}
        <CopyButton value={code} what={label} />
      </figcaption>
      <pre
        tabIndex={0}
        aria-label={label}
        className={cn(
          'min-w-0 flex-1 overflow-x-auto p-3 font-mono text-xs leading-5 more-x [--under:var(--sunken)]',
          wrap && 'break-words whitespace-pre-wrap',
        )}
      >
        <code>{code}</code>
      </pre>
    </figure>
  )
}
