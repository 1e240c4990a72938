import { describe, expect, it } from 'vitest'
import { authenticateClient } from '@/lib/identity/client-authentication/authenticate-client'
import type { Snapshot, SnapshotApplication, SnapshotSecret } from '@/lib/policy/snapshot'
import { peppered } from '@/lib/vault/keys'

const nowMs = 1_000_000

function secret(text: string, changes: Partial<SnapshotSecret> = {}): SnapshotSecret {
  const digest = peppered('client-secret-pepper', text)
  return { id: `sci_${text}`, digest, enabled: true, startsAtMs: 0, expiresAtMs: null, ...changes }
}

function authenticate(
  changes: Partial<SnapshotApplication>,
  presented: { clientId?: string; secret: string },
) {
  const application: SnapshotApplication = {
    id: 'app_a',
    name: 'A',
    identityType: 'application',
    enabled: true,
    clientEnabled: true,
    tokenExchange: false,
    secrets: [],
    scopesByAudience: new Map(),
    nodeId: null,
    ...changes,
  }
  const snapshot: Snapshot = {
    instanceId: 'idaas_a',
    version: 1n,
    applications: new Map([['app_a', application]]),
    resourceServers: new Map(),
    signingKeys: [],
    modelApis: new Map(),
    modelApisByPath: [],
    consumers: [],
  }
  return authenticateClient(snapshot, { clientId: 'app_a', nowMs, ...presented })
}

describe('a client is believed', () => {
  it.each(['one', 'two'])('with secret %s of its two', (text) => {
    const result = authenticate({ secrets: [secret('one'), secret('two')] }, { secret: text })
    expect(result).toMatchObject({ authenticated: true, secretId: `sci_${text}` })
  })

  it('from the millisecond of the start and before that of the end', () => {
    const secrets = [secret('one', { startsAtMs: nowMs, expiresAtMs: nowMs + 1 })]
    expect(authenticate({ secrets }, { secret: 'one' }).authenticated).toBe(true)
  })
})

describe('a client is not believed', () => {
  it.each([
    ['client.unknown', {}, { clientId: 'app_b', secret: 'one' }],
    ['secret.wrong', { secrets: [secret('one')] }, { secret: 'two' }],
    ['secret.wrong', { secrets: [] }, { secret: 'one' }],
    ['secret.wrong', { secrets: [] }, { secret: '' }],
    ['secret.disabled', { secrets: [secret('one', { enabled: false })] }, { secret: 'one' }],
    ['secret.not_yet_valid', { secrets: [secret('one', { startsAtMs: nowMs + 1 })] }, { secret: 'one' }],
    ['secret.expired', { secrets: [secret('one', { expiresAtMs: nowMs })] }, { secret: 'one' }],
    ['application.disabled', { secrets: [secret('one')], enabled: false }, { secret: 'one' }],
    ['client.disabled', { secrets: [secret('one')], clientEnabled: false }, { secret: 'one' }],
  ])('%s', (failure, changes, presented) => {
    expect(authenticate(changes, presented)).toEqual({ authenticated: false, failure })
  })
})
