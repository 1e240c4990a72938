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
  expect(read(keepPlaces(found, [group('pages', 'p1', 'p2')]))).toEqual([
    'pages: p1 p2',
    'agents: a1 a2',
    'users: u1',
  ])
})

test('groups and lines that were there keep their order, and are the newest of their kind', () => {
  const found = [group('agents', 'a2', 'a1'), group('pages', 'p2', 'p1')]
  const kept = keepPlaces(found, [group('pages', 'p1', 'p2'), group('agents', 'a1', 'a2')])
  expect(read(kept)).toEqual(['pages: p1 p2', 'agents: a1 a2'])
  expect(kept[0]?.items[0]).toBe(found[1]?.items[1])
})

test('new lines of a group that was there stand below everything, also when the reader moves on', () => {
  const found = [group('agents', 'a0', 'a1'), group('pages', 'p1')]
  const once = keepPlaces(found, [group('agents', 'a1'), group('pages', 'p1')])
  expect(read(once)).toEqual(['agents: a1', 'pages: p1', 'agents:2: a0'])
  expect(read(keepPlaces(found, once))).toEqual(read(once))
  const more = [group('agents', 'a0', 'a1', 'a2'), group('pages', 'p1')]
  expect(read(keepPlaces(more, once))).toEqual([...read(once), 'agents:3: a2'])
})

test('what is no longer found stays where it stood', () => {
  expect(read(keepPlaces([group('pages', 'p1')], [group('agents', 'a1'), group('pages', 'p1')]))).toEqual([
    'agents: a1',
    'pages: p1',
  ])
  expect(read(keepPlaces([], [group('agents', 'a1')]))).toEqual(['agents: a1'])
})
