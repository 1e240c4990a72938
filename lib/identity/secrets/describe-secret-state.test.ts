import { expect, test } from 'vitest'
import { describeSecretState } from '@/lib/identity/secrets/rules'

const now = new Date('2027-01-15T12:00:00.000Z')

test.each([
  ['enabled', null, 'live'],
  ['enabled', '2027-01-29T12:00:00.000Z', 'live'],
  ['enabled', '2027-01-29T11:59:59.999Z', 'expiring'],
  ['enabled', '2027-01-15T12:00:00.001Z', 'expiring'],
  ['enabled', '2027-01-15T12:00:00.000Z', 'expired'],
  ['disabled', null, 'disabled'],
  ['disabled', '2020-01-01T00:00:00.000Z', 'disabled'],
] as const)('a secret that is %s and ends at %s is %s', (status, expiresAt, state) => {
  expect(describeSecretState({ status, expiresAt }, now)).toBe(state)
})
