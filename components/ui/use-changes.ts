'use client'

import { useRef } from 'react'
import type { FieldValues } from 'react-hook-form'

type Values = Record<string, unknown>

interface Changes<Input> {
  /**
   * What is sent of the input: its id, the changed fields, and as `seen` what the reader saw before, in the others too: what
   * is changed may depend on them.
   */
  pick: (input: Input, changed: string[]) => Input
  /** The reader was told what others put into these fields; sent again, exactly that is replaced. */
  told: (stored: Values) => void
  /** What was saved is what the reader saw last, as the answer tells it; secrets it does not tell. */
  saved: (sent: Input, stored: unknown) => void
}

/**
 * Lets a form send no more than what its reader changed, so that what others changed meanwhile stays as they left it, and
 * say what it showed there, so that the use case can refuse to overwrite what it did not show (`refuseOverwrite`).
 */
export function useChanges<Input extends FieldValues>(shown: object): Changes<Input> {
  const seen = useRef<Values>({ ...shown })
  return {
    pick(input, changed) {
      return { ...only(input, ['id', ...changed]), seen: plain(seen.current) } as unknown as Input
    },
    told(stored) {
      Object.assign(seen.current, stored)
    },
    saved(sent, stored) {
      Object.assign(seen.current, only(Object(stored) as Values, Object.keys(sent)))
    },
  }
}

function only(values: Values, names: string[]): Values {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(values, name)).map((name) => [name, values[name]]),
  )
}

/** Without the id and lists: an id never changes, and lists are edited elsewhere. */
function plain({ id: _, ...values }: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value === null || typeof value !== 'object'),
  )
}
