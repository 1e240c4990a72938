import { describe, expect, it } from 'vitest'
import { decideModelCall, type Bearer, type CallerClaims } from '@/lib/policy/decide'
import { gatewayAudience, matchModelApi, type Snapshot, type SnapshotConsumer } from '@/lib/policy/snapshot'

const instanceId = 'idaas_test'
const own = gatewayAudience(instanceId)
const nowMs = 1_000_000

const service = {
  id: 'svc_1',
  name: 'Sandbox',
  provider: 'sandbox',
  baseUrl: '',
  enabled: true,
  sealedApiKey: null,
  paceMs: null,
}
const modelApi = {
  id: 'api_1',
  name: 'chat',
  basePath: '/chat',
  enabled: true,
  authEnabled: true,
  service,
  nodeId: 'node_llm',
}
const agent = {
  id: 'app_1',
  name: 'Support agent',
  identityType: 'agent' as const,
  enabled: true,
  clientEnabled: true,
  tokenExchange: true,
  secrets: [],
  scopesByAudience: new Map([
    [own, new Set(['model:invoke'])],
    ['api://mine', new Set(['call'])],
    ['api://other', new Set(['read'])],
  ]),
  nodeId: 'node_agent',
}
const consumer: SnapshotConsumer = {
  id: 'csm_1',
  name: 'Support agent',
  enabled: true,
  claim: 'client_id',
  value: 'app_1',
  match: 'equals',
  grants: new Map([['api_1', null]]),
}

function resourceServer(audience: string, gatewayAudience: boolean) {
  return {
    applicationId: 'app_x',
    name: audience,
    audience,
    enabled: true,
    scopes: new Set<string>(),
    gatewayAudience,
  }
}

function snapshot(change: Partial<Snapshot> = {}): Snapshot {
  return {
    instanceId,
    version: 1n,
    applications: new Map([[agent.id, agent]]),
    resourceServers: new Map([
      [own, resourceServer(own, true)],
      ['api://mine', resourceServer('api://mine', true)],
      ['api://other', resourceServer('api://other', false)],
    ]),
    signingKeys: [],
    modelApis: new Map([[modelApi.id, modelApi]]),
    modelApisByPath: [modelApi],
    consumers: [consumer],
    ...change,
  }
}

const claims: CallerClaims = { client_id: 'app_1', aud: own, scope: 'model:invoke' }
const decide = (change: Partial<Snapshot> = {}, bearer: Bearer = { claims }, api = modelApi) =>
  decideModelCall(snapshot(change), { modelApi: api, bearer, nowMs })

const missingEdge = {
  kind: 'edge',
  sourceNodeId: 'node_agent',
  targetNodeId: 'node_llm',
  source: 'Support agent',
  target: 'chat',
}

describe('decideModelCall refuses', () => {
  const { scopesByAudience } = agent
  const withAgent = (change: object) => ({ applications: new Map([[agent.id, { ...agent, ...change }]]) })
  const withConsumer = (change: object) => ({ consumers: [{ ...consumer, ...change }] })
  const withClaims = (change: object): Bearer => ({ claims: { ...claims, ...change } })
  const withoutScope = new Map([...scopesByAudience].filter(([audience]) => audience !== own))

  it.each([
    [
      'a disabled Model API',
      {},
      { claims },
      { ...modelApi, enabled: false },
      'model_api.disabled',
      undefined,
    ],
    ['no token', {}, { failure: 'token.missing' }, modelApi, 'token.missing', undefined],
    ['a false token', {}, { failure: 'token.invalid' }, modelApi, 'token.invalid', undefined],
    ['an old token', {}, { failure: 'token.expired' }, modelApi, 'token.expired', undefined],
    [
      'an unknown application',
      { applications: new Map() },
      { claims },
      modelApi,
      'application.unknown',
      undefined,
    ],
    [
      'a disabled application',
      withAgent({ enabled: false }),
      { claims },
      modelApi,
      'application.disabled',
      undefined,
    ],
    [
      'a disabled client',
      withAgent({ clientEnabled: false }),
      { claims },
      modelApi,
      'application.disabled',
      undefined,
    ],
    ['an unknown audience', {}, withClaims({ aud: 'api://none' }), modelApi, 'audience.refused', undefined],
    [
      'another audience',
      {},
      withClaims({ aud: 'api://other', scope: 'read' }),
      modelApi,
      'audience.refused',
      undefined,
    ],
    [
      'a withdrawn scope',
      withAgent({ scopesByAudience: withoutScope }),
      { claims },
      modelApi,
      'scope.not_granted',
      missingEdge,
    ],
    [
      'a token of another scope',
      {},
      withClaims({ scope: 'model:list' }),
      modelApi,
      'scope.not_granted',
      missingEdge,
    ],
    [
      'a withdrawn scope of an accepted audience',
      {},
      withClaims({ aud: 'api://mine', scope: 'admin' }),
      modelApi,
      'scope.not_granted',
      { kind: 'scope_grant', clientId: 'app_1', audience: 'api://mine', scope: 'admin' },
    ],
    ['no consumer', { consumers: [] }, { claims }, modelApi, 'consumer.not_found', missingEdge],
    [
      'a disabled consumer',
      withConsumer({ enabled: false }),
      { claims },
      modelApi,
      'consumer.disabled',
      undefined,
    ],
    ['no grant', withConsumer({ grants: new Map() }), { claims }, modelApi, 'grant.not_found', missingEdge],
    [
      'an ended grant',
      withConsumer({ grants: new Map([['api_1', nowMs]]) }),
      { claims },
      modelApi,
      'grant.expired',
      undefined,
    ],
    [
      'a disabled service',
      {},
      { claims },
      { ...modelApi, service: { ...service, enabled: false } },
      'service.disabled',
      undefined,
    ],
  ] as const)('%s', (_, change, bearer, api, reason, missing) => {
    const decision = decide(change, bearer, api)
    expect(decision).toMatchObject({ allowed: false, reason })
    expect('missing' in decision ? decision.missing : undefined).toEqual(missing)
    expect(decision.steps.at(-1)).toMatchObject({ passed: false, outcome: reason })
    expect(decision.steps.slice(0, -1).every((step) => step.passed)).toBe(true)
  })

  it('names the grant, not an edge, for a consumer made by hand', () => {
    const byScope = {
      ...consumer,
      id: 'csm_2',
      name: 'By scope',
      claim: 'scope',
      value: 'call',
      grants: new Map(),
    }
    const decision = decide({ consumers: [byScope] }, withClaims({ aud: 'api://mine', scope: 'call' }))
    expect(decision).toMatchObject({
      reason: 'grant.not_found',
      missing: {
        kind: 'grant',
        consumerId: 'csm_2',
        consumerName: 'By scope',
        modelApiId: 'api_1',
        modelApiName: 'chat',
      },
    })
  })
})

describe('decideModelCall allows', () => {
  it('a caller with token, scope, consumer and grant, and tells each step', () => {
    const decision = decide()
    expect(decision.allowed).toBe(true)
    expect(decision.steps.map((step) => step.outcome)).toEqual([
      'model_api.enabled',
      'token.valid',
      'application.enabled',
      'audience.accepted',
      'scope.granted',
      'consumer.matched',
      'grant.live',
      'service.enabled',
    ])
  })

  it('anyone when consumer authentication is off', () => {
    const open = { ...modelApi, authEnabled: false }
    expect(decide({ consumers: [] }, { failure: 'token.missing' }, open).allowed).toBe(true)
  })

  it('a consumer matched by a scope of an accepted audience', () => {
    const byScope = { ...consumer, claim: 'scope', value: 'call' }
    const bearer = { claims: { ...claims, aud: 'api://mine', scope: 'call' } }
    expect(decide({ consumers: [byScope] }, bearer).allowed).toBe(true)
  })

  it('a scope among several only where the consumer says contains', () => {
    const scopesByAudience = new Map([['api://mine', new Set(['call', 'read'])]])
    const applications = new Map([[agent.id, { ...agent, scopesByAudience }]])
    const bearer = { claims: { ...claims, aud: 'api://mine', scope: 'read call' } }
    const byScope = { ...consumer, claim: 'scope', value: 'call' }
    expect(decide({ applications, consumers: [byScope] }, bearer)).toMatchObject({
      reason: 'consumer.not_found',
    })
    expect(decide({ applications, consumers: [{ ...byScope, match: 'contains' }] }, bearer).allowed).toBe(
      true,
    )
  })

  it('when any matching consumer holds the grant', () => {
    const bare = {
      ...consumer,
      id: 'csm_0',
      name: 'Bare',
      claim: 'scope',
      value: 'model:invoke',
      grants: new Map(),
    }
    expect(decide({ consumers: [bare, consumer] })).toMatchObject({
      allowed: true,
      consumer: { id: 'csm_1' },
    })
  })
})

describe('matchModelApi', () => {
  const root = { ...modelApi, id: 'api_root', basePath: '/' }
  const deep = { ...modelApi, id: 'api_deep', basePath: '/chat/eu' }
  const paths = snapshot({ modelApisByPath: [deep, modelApi, root] })

  it.each([
    ['/chat/eu/v1/models', 'api_deep', '/v1/models'],
    ['/chat/v1/models', 'api_1', '/v1/models'],
    ['/chat', 'api_1', ''],
    ['/chatty/v1/models', 'api_root', '/chatty/v1/models'],
    ['/v1/models', 'api_root', '/v1/models'],
  ])('%s', (path, id, rest) => {
    expect(matchModelApi(paths, path)).toMatchObject({ modelApi: { id }, rest })
  })

  it('finds nothing where no base path fits', () => {
    expect(matchModelApi(snapshot(), '/other/v1/models')).toBeUndefined()
  })
})
