'use client'

import { createContext, useContext } from 'react'

/** What a `Field` knows of its control: how the two are tied together and whether the value is refused. */
export interface FieldTie {
  id: string
  describedBy: string | undefined
  invalid: boolean
}

export const FieldContext = createContext<FieldTie | null>(null)

interface OwnProps {
  id?: string | undefined
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined
}

/** The attributes that tie a control to the label, help and error of the `Field` around it; outside one, its own. */
export function useFieldControl(own: OwnProps = {}): OwnProps {
  const tie = useContext(FieldContext)
  if (tie === null) return own
  const describedBy = [tie.describedBy, own['aria-describedby']].filter((id) => id !== undefined).join(' ')
  return {
    id: own.id ?? tie.id,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': own['aria-invalid'] ?? (tie.invalid || undefined),
  }
}
