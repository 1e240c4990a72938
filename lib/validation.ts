import type * as z from 'zod'

/**
 * Says in plain English what is wrong with a value, for issues whose schema gives no message of its own. Pass it as
 * `error` to `parse` and `safeParse`; `localizeMessage` turns the texts into the reader's language.
 */
export function describeFault(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'Enter a value.'
        : 'This value has the wrong type.'
    case 'too_small':
      return describeMinimum(issue)
    case 'too_big':
      return describeMaximum(issue)
    case 'invalid_format':
      return formats[issue.format] ?? 'This value does not have the expected form.'
    case 'invalid_value':
      return 'Choose one of the offered values.'
    case 'unrecognized_keys':
      return `Unknown field: ${issue.keys.join(', ')}.`
    default:
      return 'This value is not valid.'
  }
}

const formats: Record<string, string> = {
  email: 'Enter an e-mail address such as ada@example.com.',
  url: 'Enter a complete address such as https://api.example.com/v1.',
  datetime: 'Enter a date and time.',
  date: 'Enter a date.',
}

function describeMinimum(
  issue: z.core.$ZodIssueTooSmall | { origin: string; minimum: number | bigint },
): string {
  const minimum = Number(issue.minimum)
  if (issue.origin === 'string')
    return minimum <= 1 ? 'Enter a value.' : `Enter at least ${minimum} characters.`
  if (issue.origin === 'array' || issue.origin === 'set') {
    return minimum <= 1 ? 'Choose at least one.' : `Choose at least ${minimum}.`
  }
  return `Enter ${minimum} or more.`
}

function describeMaximum(issue: { origin: string; maximum: number | bigint }): string {
  const maximum = Number(issue.maximum)
  if (issue.origin === 'string') return `Enter at most ${maximum} characters.`
  if (issue.origin === 'array' || issue.origin === 'set') return `Choose at most ${maximum}.`
  return `Enter ${maximum} or less.`
}
