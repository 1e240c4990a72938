import { expect, it } from 'vitest'
import { readQuery } from '@/lib/console/read-query'
import { encodeCursor } from '@/lib/db/page'
import { listConsumersQuery } from '@/lib/gateway/consumers/schema'
import { newId } from '@/lib/ids'

const byName = encodeCursor({ sort: 'name', value: 'a', id: newId('csm') })
const read = (params: Record<string, string | string[]>) => readQuery(params, listConsumersQuery)

it('reads search, filters, sort, columns and place', () => {
  const params = { q: ' buyer ', status: 'disabled', sort: 'name', columns: 'status,used', cursor: byName }
  expect(read(params)).toEqual({
    url: { ...params, q: ' buyer ' },
    options: { search: 'buyer', status: 'disabled', sort: 'name', cursor: byName },
    filtered: true,
  })
})

it.each<[string, Record<string, string | string[]>]>([
  ['a filter that is none', { status: 'gone' }],
  ['a sort that is none', { sort: 'secret' }],
  ['two of a kind', { status: ['enabled', 'disabled'] }],
  ['an empty search', { q: ' ' }],
  ['columns that are none', { columns: 'a;b' }],
  ['a limit of its own', { limit: '100' }],
  ['a name that no list has', { other: 'x' }],
  ['the place in a list of another order', { cursor: byName }],
  ['a place that is none', { sort: 'created', cursor: 'abc' }],
])('leaves out %s', (_, params) => {
  const { sort } = read(params).url
  expect(read(params)).toEqual({
    url: sort === undefined ? {} : { sort },
    options: sort === undefined ? {} : { sort },
    filtered: false,
  })
})

it('does not take sort and columns for a filter', () => {
  expect(read({ sort: '-used', columns: 'status' })).toMatchObject({ filtered: false })
})
