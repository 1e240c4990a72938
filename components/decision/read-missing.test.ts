import { describe, expect, it } from 'vitest'
import { readMissing } from '@/components/decision/read-missing'

const edge = { kind: 'edge', sourceNodeId: 'n1', targetNodeId: null, source: 'Agent', target: 'model' }
const scopeGrant = { kind: 'scope_grant', clientId: 'c', audience: 'a', scope: 's' }
const grant = { kind: 'grant', consumerId: 'c', consumerName: 'C', modelApiId: 'm', modelApiName: 'M' }

describe('what a stored request says was missing', () => {
  it.each([edge, scopeGrant, grant])('is read: $kind', (missing) => {
    expect(readMissing(missing)).toEqual(missing)
  })

  it.each([
    ['nothing', null],
    ['a text', 'edge'],
    ['a list', [edge]],
    ['no kind', {}],
    ['an unknown kind', { kind: 'colour' }],
    ['a kind that every object has', { kind: 'toString' }],
    ['an absent field', { ...edge, targetNodeId: undefined }],
    ['a field of another type', { ...grant, modelApiName: 7 }],
  ])('is nothing for %s', (_, value) => {
    expect(readMissing(value)).toBeNull()
  })
})
