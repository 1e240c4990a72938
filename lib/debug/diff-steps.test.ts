import { describe, expect, it } from 'vitest'
import { diffSteps } from '@/lib/debug/diff-steps'

const step = (check: string, outcome = `${check}.ok`) => ({
  check,
  passed: outcome.endsWith('ok'),
  outcome,
  values: {},
  detail: '',
})
const steps = (text: string) =>
  text === ''
    ? []
    : text.split(' ').map((word) => step(word.replace('!', ''), word.endsWith('!') ? 'no' : undefined))

describe('diffSteps', () => {
  it.each<[string, string, string, string]>([
    ['nothing', '', '', ''],
    ['the same', 'a b', 'a b', 'a b'],
    ['one refused', 'a b c', 'a b!', 'a *b *c'],
    ['the other refused', 'a b!', 'a b c', 'a *b *c'],
    ['refused at different checks', 'a b!', 'a b c!', 'a *b *c'],
    ['both refused at the same check', 'a b!', 'a b!', 'a b'],
    ['a check that only the right makes, in the middle', 'a c', 'a b c', 'a *b c'],
    ['a check that only the right makes, at the start', 'b', 'a b', '*a b'],
    ['only one side', '', 'a b', '*a *b'],
  ])('%s', (_, left, right, expected) => {
    const words = diffSteps(steps(left), steps(right)).map(
      ({ check, differs }) => `${differs ? '*' : ''}${check}`,
    )
    expect(words.join(' ')).toBe(expected)
  })

  it('does not mind that the objects have other names', () => {
    const left = { ...step('consumer'), values: { consumer: 'One' } }
    const right = { ...step('consumer'), values: { consumer: 'Two' } }
    expect(diffSteps([left], [right])[0]?.differs).toBe(false)
  })
})
