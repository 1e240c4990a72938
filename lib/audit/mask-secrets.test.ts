import { expect, it } from 'vitest'
import { maskSecrets } from '@/lib/audit/mask-secrets'

it.each([
  ['password', 'x', '••••'],
  ['clientSecret', 'CSx', '••••'],
  ['client_secret', 'CSx', '••••'],
  ['apiKey', 'sk-x', '••••'],
  ['API_KEY', 'sk-x', '••••'],
  ['accessToken', 'ey', '••••'],
  ['passwordHash', 'argon', '••••'],
  ['apiKeySealed', { type: 'Buffer', data: [1] }, '••••'],
  ['apiKey', '••••1234', '••••1234'],
  ['apiKey', '', ''],
  ['apiKey', null, null],
  ['hasApiKey', true, true],
  ['passwordChanged', true, true],
  ['secretId', 'sci_1', 'sci_1'],
  ['expiresAt', '2027', '2027'],
  ['scope', 'read', 'read'],
])('shows %s %j as %j', (name, value, shown) => {
  expect(maskSecrets({ [name]: value, list: [{ [name]: value }] })).toEqual({
    [name]: shown,
    list: [{ [name]: shown }],
  })
})
