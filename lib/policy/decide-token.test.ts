import { describe, expect, it } from 'vitest'
import { decideToken } from '@/lib/policy/decide-token'
import type { Snapshot, SnapshotApplication } from '@/lib/policy/snapshot'

const server = {
  applicationId: 'app_orders',
  name: 'Orders',
  audience: 'api://orders',
  enabled: true,
  scopes: new Set(['read', 'write', 'admin']),
  gatewayAudience: false,
}
const client: SnapshotApplication = {
  id: 'app_1',
  name: 'Support agent',
  identityType: 'agent',
  enabled: true,
  clientEnabled: true,
  tokenExchange: false,
  secrets: [],
  scopesByAudience: new Map([['api://orders', new Set(['write', 'read'])]]),
  nodeId: null,
}
const snapshot: Snapshot = {
  instanceId: 'idaas_test',
  version: 1n,
  applications: new Map([[client.id, client]]),
  resourceServers: new Map([
    [server.audience, server],
    ['api://off', { ...server, audience: 'api://off', enabled: false }],
    ['api://empty', { ...server, audience: 'api://empty' }],
  ]),
  signingKeys: [],
  modelApis: new Map(),
  modelApisByPath: [],
  consumers: [],
}

describe('decideToken', () => {
  it.each([
    ['api://none', ['read'], 'resource_server.unknown'],
    ['api://off', ['read'], 'resource_server.disabled'],
    ['api://orders', ['erase'], 'scope.unknown'],
    ['api://orders', ['admin'], 'scope.not_granted'],
    ['api://orders', ['read', 'admin'], 'scope.not_granted'],
    ['api://empty', ['.all'], 'scope.not_granted'],
    ['api://orders', ['.all', 'admin'], 'scope.not_granted'],
    ['api://orders', ['erase', '.all'], 'scope.unknown'],
  ])('refuses %s|%s with %s', (audience, values, reason) => {
    expect(decideToken(snapshot, { client, audience, values })).toMatchObject({
      allowed: false,
      reason,
      granted: [],
    })
  })

  it.each([
    [['read'], ['read']],
    [
      ['write', 'read', 'write'],
      ['write', 'read'],
    ],
    [['.all'], ['read', 'write']],
    [
      ['.all', 'read'],
      ['read', 'write'],
    ],
  ])('grants %s as %s', (values, granted) => {
    expect(decideToken(snapshot, { client, audience: 'api://orders', values })).toMatchObject({
      allowed: true,
      granted,
    })
  })
})
