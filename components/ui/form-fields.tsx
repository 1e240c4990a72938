import type { ReactNode } from 'react'

interface FormFieldsProps {
  /** Whether the reader may only look: every control inside is disabled. */
  locked: boolean
  children: ReactNode
}

/** The fields of a form, all but its foot, which keeps the way out and says why the fields are locked. */
export function FormFields({ locked, children }: FormFieldsProps) {
  return (
    <fieldset disabled={locked} className="flex min-w-0 flex-col gap-5">
      {children}
    </fieldset>
  )
}
