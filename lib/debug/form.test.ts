import { describe, expect, it } from 'vitest'
import { readForm, readPrincipal, type DebugForm } from '@/lib/debug/form'

const complete: DebugForm = {
  modelApiId: 'api_1',
  caller: 'application',
  applicationId: 'app_1',
  audience: 'urn:gateway',
  scopes: ['model:invoke'],
  authorization: '',
  model: ' sandbox ',
  system: '',
  prompt: 'Hello',
  temperature: '',
  maxTokens: '',
  stream: true,
}

describe('readForm', () => {
  it('reads a complete form', () => {
    expect(readForm({ ...complete, temperature: '0', maxTokens: '20' })).toEqual({
      chat: {
        modelApiId: 'api_1',
        principal: {
          kind: 'application',
          applicationId: 'app_1',
          audience: 'urn:gateway',
          scopes: ['model:invoke'],
        },
        request: {
          model: 'sandbox',
          system: '',
          prompt: 'Hello',
          temperature: 0,
          maxTokens: 20,
          stream: true,
        },
      },
    })
  })

  it.each<[string, Partial<DebugForm>, string[]]>([
    ['no Model API', { modelApiId: null }, ['modelApiId']],
    ['no caller', { applicationId: null }, ['applicationId']],
    ['no scope', { scopes: [] }, ['scopes']],
    ['no header', { caller: 'header' }, ['authorization']],
    ['a header of two lines', { caller: 'header', authorization: 'Bearer a\nX: b' }, ['authorization']],
    ['blank model and prompt', { model: ' ', prompt: '\n' }, ['model', 'prompt']],
    ['temperature too high', { temperature: '2.1' }, ['temperature']],
    ['temperature no number', { temperature: 'warm' }, ['temperature']],
    ['part of a token', { maxTokens: '1.5' }, ['maxTokens']],
    ['no tokens', { maxTokens: '0' }, ['maxTokens']],
  ])('%s', (_, changes, fields) => {
    expect(readForm({ ...complete, ...changes })).toEqual({
      errors: Object.fromEntries(fields.map((field) => [field, true])),
    })
  })
})

describe('readPrincipal', () => {
  it('passes a pasted header as it is, without the white space around it', () => {
    expect(readPrincipal({ ...complete, caller: 'header', authorization: ' Bearer  x\n' })).toEqual({
      kind: 'header',
      authorization: 'Bearer  x',
    })
  })
})
