import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '@/lib/db/testing'
import { ordersAudience, stockAudience, useTokenFixture } from '@/server/identity/testing'

useTestDatabase()
const fixture = useTokenFixture()
const requestId = expect.stringMatching(/^req_[a-z2-7]{26}$/)
const scope = `${ordersAudience}|order:read`

describe('refused for the scope:', () => {
  const grammar = {
    error: 'invalid_scope',
    error_description: 'Ask for scopes as audience|value, several separated by a space, all of one audience.',
    request_id: requestId,
  }
  it.each([
    ['no scope', () => ({ form: fixture.form({ scope: undefined }) }), 400, grammar],
    ['a scope without an audience', () => ({ form: fixture.form({ scope: 'order:read' }) }), 400, grammar],
    ['a scope with two bars', () => ({ form: fixture.form({ scope: `${scope}|x` }) }), 400, grammar],
    [
      'a scope without a value',
      () => ({ form: fixture.form({ scope: `${ordersAudience}|` }) }),
      400,
      grammar,
    ],
    [
      'two audiences (row 125)',
      () => ({ form: fixture.form({ scope: `${scope} ${stockAudience}|stock:read` }) }),
      400,
      grammar,
    ],
    [
      'a scope that is not granted (row 124)',
      () => ({ form: fixture.form({ scope: `${ordersAudience}|order:delete` }) }),
      400,
      {
        error: 'invalid_scope',
        error_description: expect.stringMatching(
          /^app_[a-z2-7]{26} has not been authorized by resource server https:\/\/orders\.example for the scope order:delete\.$/,
        ),
        request_id: requestId,
      },
    ],
    [
      'one scope of several that is not granted (row 124)',
      () => ({ form: fixture.form({ scope: `${scope} ${ordersAudience}|order:delete` }) }),
      400,
      expect.objectContaining({ error: 'invalid_scope' }),
    ],
    [
      'a scope that does not exist',
      () => ({ form: fixture.form({ scope: `${ordersAudience}|nothing` }) }),
      400,
      {
        error: 'invalid_scope',
        error_description: 'Resource server https://orders.example has no scope nothing.',
        request_id: requestId,
      },
    ],
    [
      'an audience that does not exist',
      () => ({ form: fixture.form({ scope: 'https://none.example|x' }) }),
      400,
      {
        error: 'invalid_scope',
        error_description: 'No resource server has the audience https://none.example.',
        request_id: requestId,
      },
    ],
    [
      '.all of an audience without grants',
      () => ({ form: fixture.form({ scope: 'urn:cloud:idaas:pam|.all' }) }),
      400,
      expect.objectContaining({ error: 'invalid_scope' }),
    ],
    [
      'quotes and line breaks in a scope (row 173)',
      () => ({ form: fixture.form({ scope: 'a"\\\r\né|x' }) }),
      400,
      {
        error: 'invalid_scope',
        error_description: "No resource server has the audience a''???.",
        request_id: requestId,
      },
    ],
  ])('%s', async (_, call, status, body) => {
    const given = await fixture.ask(call())
    expect({ status: given.status, body: given.body }).toEqual({ status, body })
  })
})
