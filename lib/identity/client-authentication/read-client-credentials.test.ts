import { describe, expect, it } from 'vitest'
import { readClientCredentials } from '@/lib/identity/client-authentication/read-client-credentials'

const encode = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
const read = (authorization: string | undefined, form: Record<string, string> = {}) =>
  readClientCredentials({ authorization, form: new Map(Object.entries(form)) })

describe('credentials in the Authorization header', () => {
  it.each([
    ['joined raw', encode('app_a:CS-b_c'), 'app_a', 'CS-b_c'],
    ['form-encoded', encode('app%5Fa:CS%2Db%5fc'), 'app_a', 'CS-b_c'],
    ['with colons in the secret', encode('app_a:b:c'), 'app_a', 'b:c'],
    ['with an empty secret', encode('app_a:'), 'app_a', ''],
    ['with a percent sign that encodes nothing', encode('app_a:b%zz'), 'app_a', 'b%zz'],
    ['without padding', encode('app_a:bcd').replace(/=+$/, ''), 'app_a', 'bcd'],
    ['after several spaces', encode('app_a:b').replace(' ', '   '), 'app_a', 'b'],
  ])('%s', (_, authorization, clientId, secret) => {
    expect(read(authorization)).toEqual({ clientId, secret, method: 'client_secret_basic' })
  })

  it.each([
    'Basic',
    'Basic ',
    'Basic a b',
    'Basic ====',
    'Basic :::',
    encode('x'),
    encode(':x'),
    'Basic\tYTpi',
  ])('broken: %j', (authorization) => {
    expect(() => read(authorization)).toThrow(
      expect.objectContaining({ code: 'invalid_request', status: 400 }),
    )
  })

  it.each(['Bearer abc', 'Digest abc'])('of another scheme: %j', (authorization) => {
    expect(() => read(authorization)).toThrow(
      expect.objectContaining({ code: 'invalid_client', status: 401 }),
    )
  })
})

describe('credentials in the form', () => {
  it('are the client id and the secret', () => {
    const form = { client_id: 'app_a', client_secret: 'b' }
    expect(read(undefined, form)).toEqual({ clientId: 'app_a', secret: 'b', method: 'client_secret_post' })
  })

  it.each([
    ['nothing at all', {}, 'invalid_request'],
    ['a secret without an id', { client_secret: 'b' }, 'invalid_request'],
    ['an id without a secret', { client_id: 'app_a' }, 'invalid_client'],
    [
      'an assertion',
      { client_id: 'app_a', client_assertion: 'c', client_assertion_type: 't' },
      'invalid_client',
    ],
    [
      'an assertion and a secret',
      { client_id: 'app_a', client_secret: 'b', client_assertion: 'c' },
      'invalid_request',
    ],
  ])('refuses %s', (_, form, code) => {
    expect(() => read(undefined, form)).toThrow(expect.objectContaining({ code }))
  })
})
