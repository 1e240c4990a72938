import type { ComponentProps } from 'react'
import { buttonClass, type ButtonVariant } from '@/components/ui/button-class'
import { cn } from '@/components/ui/cn'

interface ExportLinkProps extends ComponentProps<'a'> {
  href: string
  variant?: ButtonVariant
}

/** A link that looks like a button and saves a file. The browser fetches it when it is used, never ahead. */
export function ExportLink({ variant = 'secondary', className, children, ...props }: ExportLinkProps) {
  return (
    <a {...props} download className={cn(buttonClass(variant), className)}>
      {children}
    </a>
  )
}
