import { expect, it } from 'vitest'
import { innerPath } from '@/lib/console/inner-path'

it.each([
  ['/topology?node=node_a', '/topology?node=node_a'],
  ['/', '/'],
  ['/a/../agents?q=x#y', '/agents?q=x#y'],
  ['/..//evil.example', '/'],
  ['/.//evil.example', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
  ['topology', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('%j leads to %s', (value, expected) => {
  expect(innerPath(value)).toBe(expected)
})
