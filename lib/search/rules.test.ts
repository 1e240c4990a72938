import { describe, expect, it } from 'vitest'
import { isId, rank, rankAll, readInput } from '@/lib/search/rules'
import en from '@/messages/en/palette.json'
import zh from '@/messages/zh/palette.json'

const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhcHAifQ.c2lnbmF0dXJl'
const id = 'req_abcdefghijklmnopqrstuvwxyz'

describe('what was typed or pasted', () => {
  it.each([
    ['', { kind: 'nothing' }],
    ['   ', { kind: 'nothing' }],
    [token, { kind: 'token', token }],
    [` ${token}\n`, { kind: 'token', token }],
    [`Bearer ${token}`, { kind: 'token', token }],
    [`Authorization: Bearer ${token}`, { kind: 'token', token }],
    // Half a token is a token that the inspector explains; it is not searched for.
    [token.slice(0, 20), { kind: 'token', token: token.slice(0, 20) }],
    [
      `${token.slice(0, 30)}\n${token.slice(30)}`,
      { kind: 'token', token: `${token.slice(0, 30)}\n${token.slice(30)}` },
    ],
    [id, { kind: 'id', id }],
    [` ${id} `, { kind: 'id', id }],
    ['app_234567abcdefghijklmnopqrst', { kind: 'id', id: 'app_234567abcdefghijklmnopqrst' }],
    ['req_abc', { kind: 'text', text: 'req_abc' }],
    ['Orders agent', { kind: 'text', text: 'Orders agent' }],
    ['订单', { kind: 'text', text: '订单' }],
    ['https://orders.example.com/api/v2', { kind: 'text', text: 'https://orders.example.com/api/v2' }],
    [
      'my-very-long-agent-name-for-production',
      { kind: 'text', text: 'my-very-long-agent-name-for-production' },
    ],
    ['sk-0123456789abcdef0123456789abcdef', { kind: 'withheld' }],
    ['ghp_0123456789abcdef0123456789abcdef0123', { kind: 'withheld' }],
    ['CS9vTq2mWb7Kx4LpZr8NdYs3HfJc6Ga1', { kind: 'withheld' }],
    ['Bearer CS9vTq2mWb7Kx4LpZr8NdYs3HfJc6Ga1', { kind: 'withheld' }],
    ['x'.repeat(65), { kind: 'withheld' }],
  ])('%j', (input, read) => {
    expect(readInput(input)).toEqual(read)
  })
})

describe('how well words fit', () => {
  it.each([
    ['Topology', 'topology', 0],
    ['Topology', 'TOP', 1],
    ['Register agent', 'agent', 2],
    ['api/v1:orders', 'orders', 2],
    ['Register agent', 'gist', 3],
    ['Register agent', 'ra', 4],
    ['Register agent', 'agent register', 2],
    ['Register agent', 'r', 1],
    ['Register agent', 'agent x', undefined],
    ['审计日志', '日志', 3],
    ['a+b (c)', '(c', 2],
    ['Topology', '', 0],
  ])('%s for %j is %s', (label, query, expected) => {
    expect(rank({ label }, query)).toBe(expected)
  })

  it('counts other words for it, after its own', () => {
    expect(rank({ label: '审计日志', keywords: 'Audit log' }, 'audit')).toBe(6)
  })

  it('puts the best first and keeps ties in their order', () => {
    const items = ['Debug agents', 'Agents', 'Reagent', 'Register agent', 'Users'].map((label) => ({ label }))
    expect(rankAll(items, 'agent').map(({ label }) => label)).toEqual([
      'Agents',
      'Debug agents',
      'Register agent',
      'Reagent',
    ])
  })
})

it.each([
  [id, true],
  ['req_nope', false],
  [`${id}x`, false],
  [`\u202E${id}`, false],
])('%s is an id: %s', (text, expected) => expect(isId(text)).toBe(expected))

describe('the words of the palette', () => {
  it.each([
    ['change language', en.settingWords.language],
    ['logout', en.settingWords.signOut],
    ['refusals', en.words.refusedCalls],
    ['denied', en.words.refusedCalls],
    ['refused', en.words.refusedCalls],
    ['llm', en.pageWords.modelApis],
    ['who can reach', en.pageWords.topology],
    ['group by owner', en.pageWords.topology],
    ['更改语言', zh.settingWords.language],
    ['修改语言', zh.settingWords.language],
    ['登出', zh.settingWords.signOut],
    ['被拒绝', zh.words.refusedCalls],
    ['拒绝', zh.words.refusedCalls],
    ['logout', zh.settingWords.signOut],
  ])('"%s" finds what it names', (query, keywords) => {
    expect(rank({ label: '', keywords }, query)).toBeDefined()
  })
})
