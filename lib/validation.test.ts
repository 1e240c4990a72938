import { expect, it } from 'vitest'
import * as z from 'zod'
import { describeFault } from '@/lib/validation'

it.each([
  [z.string(), undefined, 'Enter a value.'],
  [z.string(), 5, 'This value has the wrong type.'],
  [z.string().min(1), '', 'Enter a value.'],
  [z.string().min(3), 'a', 'Enter at least 3 characters.'],
  [z.string().max(1), 'ab', 'Enter at most 1 characters.'],
  [z.array(z.string()).min(1), [], 'Choose at least one.'],
  [z.array(z.string()).max(1), ['a', 'b'], 'Choose at most 1.'],
  [z.number().min(5), 1, 'Enter 5 or more.'],
  [z.number().max(5), 9, 'Enter 5 or less.'],
  [z.email(), 'x', 'Enter an e-mail address such as ada@example.com.'],
  [z.url(), 'x', 'Enter a complete address such as https://api.example.com/v1.'],
  [z.string().regex(/a/), 'b', 'This value does not have the expected form.'],
  [z.enum(['a', 'b']), 'c', 'Choose one of the offered values.'],
  [z.strictObject({}), { extra: 1 }, 'Unknown field: extra.'],
  [z.string().min(1, 'Enter a name.'), '', 'Enter a name.'],
] as const)('%#', (schema, value, expected) => {
  const parsed = (schema as z.ZodType).safeParse(value, { error: describeFault })
  expect(parsed.error?.issues[0]?.message).toBe(expected)
})
