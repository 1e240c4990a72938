import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '@/lib/db/testing'
import { basic, ordersAudience, useTokenFixture } from '@/server/identity/testing'

useTestDatabase()
const fixture = useTokenFixture()
const requestId = expect.stringMatching(/^req_[a-z2-7]{26}$/)
const noSecret = { client_secret: undefined }
const scope = `${ordersAudience}|order:read`

describe('refused for how the client authenticates or what it sends:', () => {
  const invalid = (error_description: string) => ({
    error: 'invalid_request',
    error_description,
    request_id: requestId,
  })
  const brokenBasic = invalid(
    'The Authorization header is not of the form Basic base64(client_id:client_secret).',
  )
  const inUrl = {
    error: 'invalid_client',
    error_description: 'Credentials belong in the Authorization header or the form, never in the URL.',
    request_id: requestId,
  }
  const unsupported = {
    error: 'unsupported_grant_type',
    error_description: 'The grant types served are: client_credentials.',
    request_id: requestId,
  }
  const withBasic = (value: string) => ({ form: fixture.form(noSecret), headers: { authorization: value } })
  it.each([
    [
      'two methods at once (row 4)',
      () => ({
        form: fixture.form(),
        headers: { authorization: basic(fixture.client.id, fixture.client.secret) },
      }),
      400,
      invalid('Use one method of client authentication, not several.'),
    ],
    [
      'a secret beside an assertion (row 4)',
      () => ({ form: fixture.form({ client_assertion: 'a.b.c' }) }),
      400,
      invalid('Use one method of client authentication, not several.'),
    ],
    [
      'two client ids (row 12)',
      () => ({
        form: fixture.form({ ...noSecret, client_id: 'app_other' }),
        headers: { authorization: basic(fixture.client.id, fixture.client.secret) },
      }),
      400,
      invalid('The client_id of the form differs from that of the Authorization header.'),
    ],
    [
      'the secret in the URL (row 7)',
      () => ({ form: fixture.form(noSecret), query: `?client_secret=${fixture.client.secret}` }),
      401,
      inUrl,
    ],
    [
      'the secret in the URL and in the form (row 7)',
      () => ({ form: fixture.form(), query: '?client_secret=x' }),
      401,
      inUrl,
    ],
    ['Basic that is not base64 (row 8)', () => withBasic('Basic ?!'), 400, brokenBasic],
    [
      'Basic without a colon (row 8)',
      () => withBasic(`Basic ${Buffer.from('nocolon').toString('base64')}`),
      400,
      brokenBasic,
    ],
    ['Basic without an id (row 8)', () => withBasic(basic('', 'x')), 400, brokenBasic],
    ['Basic without a value (row 8)', () => withBasic('Basic'), 400, brokenBasic],
    [
      'another scheme',
      () => withBasic('Bearer abc'),
      401,
      {
        error: 'invalid_client',
        error_description: 'Use Basic in the Authorization header.',
        request_id: requestId,
      },
    ],
    [
      'a client assertion, which is not offered (row 191)',
      () => ({ form: fixture.form({ ...noSecret, client_assertion: 'a.b.c' }) }),
      401,
      {
        error: 'invalid_client',
        error_description: 'Client assertions are not offered here; use a client secret.',
        request_id: requestId,
      },
    ],
    [
      'JSON (row 11)',
      () => ({ form: '{}', headers: { 'content-type': 'application/json' } }),
      415,
      invalid('Send the parameters as application/x-www-form-urlencoded.'),
    ],
    [
      'multipart (row 11)',
      () => ({ form: '--x--', headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
      415,
      invalid('Send the parameters as application/x-www-form-urlencoded.'),
    ],
    [
      'a compressed form (row 15)',
      () => ({ form: fixture.form(), headers: { 'content-encoding': 'gzip' } }),
      415,
      invalid('Send the parameters as application/x-www-form-urlencoded.'),
    ],
    [
      'scope twice (row 12)',
      () => ({ form: [...Object.entries(fixture.form()), ['scope', scope]] as [string, string][] }),
      400,
      invalid('A parameter was sent more than once.'),
    ],
    [
      'client_id twice (row 12)',
      () => ({
        form: [...Object.entries(fixture.form()), ['client_id', fixture.client.id]] as [string, string][],
      }),
      400,
      invalid('A parameter was sent more than once.'),
    ],
    [
      'an unknown parameter twice (row 12)',
      () => ({ form: `${new URLSearchParams(fixture.form()).toString()}&x=1&x=2` }),
      400,
      invalid('A parameter was sent more than once.'),
    ],
    [
      'empty client_id and grant_type (row 13)',
      () => ({ form: { client_id: '', grant_type: '' } }),
      400,
      invalid('The client_id is missing.'),
    ],
    ['an empty form (row 13)', () => ({ form: '' }), 400, invalid('The client_id is missing.')],
    [
      'an empty grant_type (row 13)',
      () => ({ form: fixture.form({ grant_type: '' }) }),
      400,
      invalid('The grant_type is missing.'),
    ],
    [
      '10,000 fields (row 15)',
      () => ({ form: 'a=1&'.repeat(10_000) }),
      400,
      invalid('The form has more than 64 fields.'),
    ],
    ['an unknown grant (row 16)', () => ({ form: fixture.form({ grant_type: 'foo' }) }), 400, unsupported],
    [
      'token exchange, which is not offered (row 17, 191)',
      () => ({ form: fixture.form({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange' }) }),
      400,
      unsupported,
    ],
    [
      'the password grant (row 18)',
      () => ({ form: fixture.form({ grant_type: 'password' }) }),
      400,
      unsupported,
    ],
    [
      'a client without a secret (row 19)',
      () => ({ form: fixture.form(noSecret) }),
      401,
      { error: 'invalid_client', error_description: 'A client secret is needed.', request_id: requestId },
    ],
    [
      'an empty secret (row 19)',
      () => ({ form: fixture.form({ client_secret: '' }) }),
      401,
      { error: 'invalid_client', error_description: 'A client secret is needed.', request_id: requestId },
    ],
  ])('%s', async (_, call, status, body) => {
    const given = await fixture.ask(call())
    expect({ status: given.status, body: given.body }).toEqual({ status, body })
  })
})
