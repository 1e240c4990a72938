'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

interface MomentFieldProps {
  name: string
  label: string
  /** Says what it means; gets the reader's time zone. */
  help: (zone: string) => string
  optional?: boolean
  /** ISO 8601, null = none. */
  value: string | null
  onValueChange: (value: string | null) => void
  error: string | undefined
  readOnly?: boolean
}

/** A moment, typed in the reader's own time zone and kept as UTC. */
export function MomentField(props: MomentFieldProps) {
  const { name, label, help, optional = false, value, onValueChange, error, readOnly = false } = props
  const [local, setLocal] = useState(() => (value === null ? '' : toLocal(new Date(value))))
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <Field name={name} optional={optional} label={label} help={help(zone)} error={error}>
      <Input
        type="datetime-local"
        value={local}
        readOnly={readOnly}
        onValueChange={(text) => {
          setLocal(text)
          onValueChange(text === '' ? null : new Date(text).toISOString())
        }}
      />
    </Field>
  )
}

/** The form that `datetime-local` inputs understand: local time without zone and seconds. */
function toLocal(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
