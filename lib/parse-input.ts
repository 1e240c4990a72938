import type * as z from 'zod'
import { AppError } from '@/lib/errors'
import { describeFault } from '@/lib/validation'

/** Parses what came from outside. Throws `input.invalid` (400) that names each field and the rule it breaks. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: describeFault })
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    for (const [field, message] of describeIssue(issue)) fields[field] ??= message
  }
  const first = parsed.error.issues.find(
    (issue) => issue.path.length === 0 && issue.code !== 'unrecognized_keys',
  )
  throw new AppError('input.invalid', {
    message: first === undefined ? 'Some fields are not valid.' : rootMessage(first),
    fields,
  })
}

function describeIssue(issue: z.core.$ZodIssue): [string, string][] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [[...path, key].join('.'), 'This field is not known here.'])
  }
  return path.length === 0 ? [] : [[path.join('.'), issue.message]]
}

function rootMessage(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' ? 'The input must be an object.' : issue.message
}
