import { describe, expect, it } from 'vitest'
import { open, seal, secretHint } from '@/lib/vault/seal'

const context = { instanceId: 'idaas_a', id: 'cred_1' }

describe('seal and open', () => {
  it.each(['', 'sk-123', '密钥', 'x'.repeat(100_000)])('gives the text back (%#)', (text) => {
    expect(open(seal(text, context), context)).toBe(text)
  })

  it('hides the text and never repeats itself', () => {
    const first = Buffer.from(seal('sk-secret-value', context))
    expect(first.includes('sk-secret')).toBe(false)
    expect(first.equals(Buffer.from(seal('sk-secret-value', context)))).toBe(false)
  })

  it.each([
    ['another row', { ...context, id: 'cred_2' }],
    ['another instance', { ...context, instanceId: 'idaas_b' }],
  ])('does not open in %s', (_, other) => {
    expect(() => open(seal('sk-123', context), other)).toThrow()
  })

  it('does not open when any byte differs', () => {
    const sealed = seal('sk', context)
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => open(changed, context)).toThrow()
    }
  })
})

describe('secretHint', () => {
  it.each([
    ['sk-1234567890abcd', 'abcd'],
    ['short', ''],
    ['', ''],
  ])('%s -> %s', (secret, hint) => {
    expect(secretHint(secret)).toBe(hint)
  })
})
