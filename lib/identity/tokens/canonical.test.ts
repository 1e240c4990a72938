import { expect, it } from 'vitest'
import { findFormFault, type FormFault } from '@/lib/identity/tokens/canonical'

const token = `${encode('{"alg":"RS256"}')}.${encode('{"sub":"app"}')}.${encode('0123456789abcdef')}`

function encode(text: string): string {
  return Buffer.from(text).toString('base64url')
}

it('accepts the canonical form', () => {
  expect(findFormFault(token)).toBeUndefined()
})

it.each<[string, string, FormFault]>([
  ['nothing', '', 'empty'],
  ['a space inside the signature', `${token.slice(0, -3)} ${token.slice(-3)}`, 'white_space'],
  ['a line break at the end', `${token}\n`, 'white_space'],
  ['a space before', ` ${token}`, 'white_space'],
  ['a tab between', token.replace('.', '.\t'), 'white_space'],
  ['two parts', token.split('.').slice(0, 2).join('.'), 'parts'],
  ['an empty signature', `${token.split('.').slice(0, 2).join('.')}.`, 'parts'],
  ['five parts', `${token}.a.b`, 'parts'],
  ['padding', `${token}==`, 'padding'],
  ['the alphabet of plain base64', token.replace(/^./, '+'), 'alphabet'],
  ['an umlaut', token.replace(/^./, 'ä'), 'alphabet'],
  ['spare bits in the signature', `${token.slice(0, -1)}h`, 'spare_bits'],
  ['spare bits in the payload', token.replace('Q.', 'R.'), 'spare_bits'],
  ['a part whose length no bytes have', `${token}AAA`, 'spare_bits'],
])('refuses %s', (_, text, fault) => {
  expect(findFormFault(text)).toBe(fault)
})

it('agrees with the way of the gateway, which encodes the decoded bytes again', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  for (const length of [1, 2, 3, 4]) {
    for (const last of alphabet) {
      const part = `${'Ab3'.slice(0, length - 1)}${last}`
      const canonical = Buffer.from(part, 'base64url').toString('base64url') === part
      expect([part, findFormFault(`AAAA.${part}.AAAA`) === undefined]).toEqual([part, canonical])
    }
  }
})
