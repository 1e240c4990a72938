import { describe, expect, it } from 'vitest'
import {
  type AuditFilter,
  emptyFilter,
  isEmptyFilter,
  parseQuery,
  printQuery,
  type QueryRule,
} from '@/lib/audit/audit-query'
import { isUnfinished, suggest } from '@/lib/audit/audit-suggest'

const target = `app_${'a'.repeat(26)}`

const readable: [string, Partial<AuditFilter>, string?][] = [
  ['', {}],
  ['   \t\n ', {}, ''],
  [
    `actor:ada action:edge.* result:denied target:${target} via:api since:2h`,
    { actor: 'ada', action: ['edge.*'], result: ['refused'], target, via: ['api'], since: '2h' },
    `actor:ada action:edge.* result:refused target:${target} via:api since:2h`,
  ],
  ['action:edge', { action: ['edge.*'] }, 'action:edge.*'],
  ['action:edge.', { action: ['edge.*'] }, 'action:edge.*'],
  ['action:edge.connected,node', { action: ['edge.connected', 'node.*'] }, 'action:edge.connected,node.*'],
  ['result:refused result:failed', { result: ['refused', 'failed'] }, 'result:refused,failed'],
  ['result:failed,failed', { result: ['failed'] }, 'result:failed'],
  ['RESULT:Refused', { result: ['refused'] }, 'result:refused'],
  ['via:token', { via: ['oauth'] }, 'via:oauth'],
  ['actor:"Ada Admin"', { actor: 'Ada Admin' }],
  ['"Ada Admin" second', { text: ['Ada Admin', 'second'] }, '"Ada Admin" second'],
  ['"a:b"', { text: ['a:b'] }],
  [String.raw`"say \"hi\" \\ there"`, { text: ['say "hi" \\ there'] }],
  ['target:https://orders.example.com', { target: 'https://orders.example.com' }],
  ['ip:::1', { ip: '::1' }],
  ['ip:127.0.0.1', { ip: '127.0.0.1' }],
  ['1:2', { text: ['1:2'] }, '"1:2"'],
  ['审计 target:订单', { target: '订单', text: ['审计'] }, 'target:订单 审计'],
  [
    'since:2026-11-25 until:2026-11-26T08:00:00+02:00',
    { since: '2026-11-25', until: '2026-11-26T08:00:00+02:00' },
  ],
  ["x' OR 1=1 --", { text: ["x'", 'OR', '1=1', '--'] }],
  ['%_\\', { text: ['%_\\'] }, String.raw`"%_\\"`],
]

describe('parseQuery', () => {
  it.each(readable)('reads %j', (text, part, printed = text) => {
    const filter = { ...emptyFilter(), ...part }
    expect(parseQuery(text)).toEqual({ filter, faults: [] })
    expect(printQuery(filter)).toBe(printed)
    expect(parseQuery(printQuery(filter))).toEqual({ filter, faults: [] })
    expect(isEmptyFilter(filter)).toBe(Object.keys(part).length === 0)
  })

  const unreadable: [string, string, QueryRule][] = [
    ['colour:red', 'colour:red', 'unknown_field'],
    ['__proto__:x', '__proto__:x', 'unknown_field'],
    ['constructor:x', 'constructor:x', 'unknown_field'],
    ['https://orders.example.com', 'https://orders.example.com', 'unknown_field'],
    ['actor:', 'actor:', 'no_value'],
    ['actor:""', 'actor:""', 'no_value'],
    ['result:', 'result:', 'no_value'],
    ['result:refused,', 'result:refused,', 'no_value'],
    ['result:maybe', 'result:maybe', 'result'],
    ['result:toString', 'result:toString', 'result'],
    ['via:carrier', 'via:carrier', 'via'],
    ['action:edge.connected.twice', 'action:edge.connected.twice', 'action'],
    ['action:*', 'action:*', 'action'],
    ["action:edge'--", "action:edge'--", 'action'],
    ['actor:a actor:b', 'actor:b', 'repeated'],
    ['id:evt_1', 'id:evt_1', 'id'],
    ['request:a/b', 'request:a/b', 'request'],
    ['ip:localhost', 'ip:localhost', 'ip'],
    ['since:yesterday', 'since:yesterday', 'moment'],
    ['since:2026-02-30', 'since:2026-02-30', 'moment'],
    ['since:99999d', 'since:99999d', 'moment'],
    ['since:1h until:2h', 'until:2h', 'order'],
    ['until:2026-01-01 since:2026-01-02', 'since:2026-01-02', 'order'],
    ['"never closed', '"never closed', 'open_quote'],
    ['actor:"ada', 'actor:"ada', 'open_quote'],
    ['a\u0000b', 'a\u0000b', 'control'],
    ['actor:\ud800', 'actor:\ud800', 'control'],
    [`actor:${'x'.repeat(129)}`, `actor:${'x'.repeat(129)}`, 'too_long'],
    [
      `action:${'abcdefghijklmnopqrstuv'.split('').join(',')}`,
      `action:${'abcdefghijklmnopqrstuv'.split('').join(',')}`,
      'too_many',
    ],
  ]

  it.each(unreadable)('names the word and the rule of %j', (text, word, rule) => {
    const start = text.lastIndexOf(word)
    expect(parseQuery(`ada ${text}`).faults).toEqual([
      { word, rule, start: start + 4, end: start + 4 + word.length },
    ])
    expect(parseQuery(`ada ${text}`).filter.text).toEqual(['ada'])
  })

  it('names every wrong word, and none of a query that is too long', () => {
    expect(parseQuery('a:b result:x').faults.map(({ rule }) => rule)).toEqual(['unknown_field', 'result'])
    const long = 'x '.repeat(251)
    expect(parseQuery(long)).toEqual({
      filter: emptyFilter(),
      faults: [{ word: `${long.slice(0, 20)}…`, start: 0, end: 502, rule: 'too_long' }],
    })
  })

  it('is quick with what would make a careless pattern slow', () => {
    const startedAt = performance.now()
    for (const text of ['"\\'.repeat(250), ':'.repeat(500), 'a,'.repeat(250), `action:${'a_'.repeat(240)}`]) {
      parseQuery(text)
    }
    expect(performance.now() - startedAt).toBeLessThan(200)
  })
})

describe('suggest', () => {
  const shown = (query: string) => suggest(query).map(({ insert }) => insert)

  it.each([
    ['a', ['actor:', 'action:']],
    ['actor:ada re', ['result:', 'request:']],
    ['result:', ['success', 'refused', 'failed']],
    ['result:refused,', ['success', 'failed']],
    ['result:re', ['refused']],
    ['action:sc', ['scope.*', 'scope_grant.*']],
    ['actor:', []],
    ['"result:', []],
    ['nothing', []],
    ['result:refused r', ['request:']],
  ])('offers for %j', (query, offered) => {
    expect(shown(query)).toEqual(offered)
  })

  it('says what the whole query becomes', () => {
    expect(suggest('actor:ada result:success,re')[0]?.query).toBe('actor:ada result:success,refused ')
    expect(suggest('actor:ada  vi')[0]?.query).toBe('actor:ada  via:')
  })

  it.each([
    ['re', true],
    ['actor:ada res', true],
    ['red', false],
    ['re ', false],
    ['', false],
  ])('takes %j for unfinished: %j', (query, unfinished) => {
    expect(isUnfinished(query)).toBe(unfinished)
  })
})
