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
}

/** A moment, typed in the reader's own time zone and kept as UTC. */
export function MomentField(props: MomentFieldProps) {
  const { name, label, help, optional = false, value, onValueChange, error } = props
  const [local, setLocal] = useState(() => toLocal(value))
  // A form that is reset changes the value under what was typed.
  const shown = toMoment(local) === value ? local : toLocal(value)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <Field name={name} optional={optional} label={label} help={help(zone)} error={error}>
      <Input
        type="datetime-local"
        max="9999-12-31T23:59"
        value={shown}
        onValueChange={(text) => {
          setLocal(text)
          onValueChange(toMoment(text))
        }}
      />
    </Field>
  )
}

/** The form that `datetime-local` inputs understand: local time without zone and seconds. */
function toLocal(value: string | null): string {
  if (value === null) return ''
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) return ''
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** What is no moment, such as a year of five digits, is kept as it is, for the schema to refuse. */
function toMoment(local: string): string | null {
  if (local === '') return null
  const date = new Date(local)
  return Number.isNaN(date.getTime()) ? local : date.toISOString()
}
