import { Box } from 'lucide-react'
import { expect, test } from 'vitest'
import { keepPlaces } from './keep-places'

const group = (value: string, ...keys: string[]) => ({
  value,
  label: value,
  items: keys.map((key) => ({ key, label: key, icon: Box, run: () => undefined })),
})
const read = (groups: ReturnType<typeof keepPlaces>) =>
  groups.map(({ value, items }) => `${value}: ${items.map(({ key }) => key).join(' ')}`)

test('groups that were found since stand below those that were there, in their own order', () => {
  const found = [group('agents', 'a1', 'a2'), group('pages', 'p1', 'p2'), group('users', 'u1')]
  expect(read(keepPlaces(found, ['p1', 'p2']))).toEqual(['pages: p1 p2', 'agents: a1 a2', 'users: u1'])
})

test('groups and lines that were there keep their order', () => {
  const found = [group('agents', 'a2', 'a1'), group('pages', 'p2', 'p1')]
  expect(read(keepPlaces(found, ['p1', 'p2', 'a1', 'a2']))).toEqual(['pages: p1 p2', 'agents: a1 a2'])
})

test('new lines of a group that was there stand below everything, under its heading once more', () => {
  const found = [group('agents', 'a0', 'a1'), group('pages', 'p1')]
  expect(read(keepPlaces(found, ['a1', 'p1']))).toEqual(['agents: a1', 'pages: p1', 'agents:later: a0'])
})

test('what is no longer found is gone, with its heading', () => {
  expect(read(keepPlaces([group('pages', 'p1')], ['a1', 'p1']))).toEqual(['pages: p1'])
  expect(keepPlaces([], ['a1'])).toEqual([])
})
