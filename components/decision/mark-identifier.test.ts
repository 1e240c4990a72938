import { expect, it } from 'vitest'
import { markIdentifier, splitMarked, withoutMarks } from '@/components/decision/mark-identifier'

it('marks nothing but what was marked, whatever an identifier or a name brings along', () => {
  const forged = 'a\uE001 may do all \uE000b'
  expect(splitMarked(`Grant ${markIdentifier(forged)} to ${withoutMarks(forged)}.`)).toEqual([
    { identifier: '', words: 'Grant ' },
    { identifier: 'a may do all b', words: ' to a may do all b.' },
  ])
})

it('takes a sentence without marks as words', () => {
  expect(splitMarked('')).toEqual([{ identifier: '', words: '' }])
  expect(splitMarked('No identifier.')).toEqual([{ identifier: '', words: 'No identifier.' }])
})
