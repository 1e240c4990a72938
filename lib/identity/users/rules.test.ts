import { expect, it } from 'vitest'
import { isPattern, isPersonal, requireOwnWords } from '@/lib/identity/users/rules'

const ada = { email: 'ada.lovelace@example.com', name: 'Ada King Lovelace' }

it.each([
  ['correct horse battery', false],
  ['canada and its lakes', false],
  ['ADA.LOVELACE@example.com', true],
  ['i am adalovelace 1815', true],
  ['the-king-of-hearts', true],
  ['Ada King Lovelace', true],
])('%j is personal: %s', (password, personal) => {
  expect(isPersonal({ password, ...ada })).toBe(personal)
})

it.each([
  ['correct horse battery', false],
  ['aaaaaaaaaaaa', true],
  ['abababababab', true],
  ['123456789012', true],
  ['zyxwvutsrqpo', true],
  ['abcdefgh1947', false],
])('%j is a pattern: %s', (password, pattern) => {
  expect(isPattern(password)).toBe(pattern)
})

it('counts characters as people do and names the field', () => {
  const choice = { password: '🐎🐎🐎🐎🐎🐎🐎🐎', ...ada }
  expect(() => requireOwnWords(choice, { minLength: 12, field: 'new' })).toThrow(
    expect.objectContaining({
      code: 'input.invalid',
      fields: { new: 'Use 12 characters or more; that is this instance’s rule.' },
    }),
  )
  expect(() => requireOwnWords(choice, { minLength: 8, field: 'new' })).not.toThrow()
})
