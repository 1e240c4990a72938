import { describe, expect, it } from 'vitest'
import { explainRefusal } from '@/lib/topology/explain-refusal'
import type { BoundObject, EdgeKind } from '@/lib/topology/graph'
import { canConnect, type RefusalCode, refusalCodes, type RuleNode } from '@/lib/topology/rules'

const application: BoundObject = {
  type: 'application',
  id: 'app_1',
  name: 'App',
  audience: 'https://app',
  environment: '',
  scopes: [{ id: 'ress_1', name: 'Use', value: 'use' }],
  agent: null,
  secrets: { live: 1, expiresAt: null },
}
const credential: BoundObject = {
  type: 'credential',
  id: 'cred_1',
  name: 'Key',
  identifier: 'key',
  credentialType: 'api_key',
  label: 'llm',
  hint: '1234',
}
const modelApi: BoundObject = {
  type: 'model_api',
  id: 'api_1',
  name: 'Qwen',
  basePath: '/qwen',
  authEnabled: true,
  service: { id: 'svc_1', name: 'Qwen', provider: 'bailian', enabled: true },
}

const nodes = {
  client: { kind: 'client', object: application },
  client2: { kind: 'client', object: application },
  agent: { kind: 'agent', object: application },
  agent2: { kind: 'agent', object: application },
  model: { kind: 'llm', object: modelApi },
  key: { kind: 'llm', object: credential },
  external: { kind: 'external', object: credential },
  enterprise: { kind: 'enterprise', object: application },
} as const satisfies Record<string, Pick<RuleNode, 'kind' | 'object'>>
type Name = keyof typeof nodes

function node(name: Name, over: Partial<RuleNode> = {}): RuleNode {
  return { id: `node_${name}`, name, enabled: true, ...nodes[name], ...over }
}

/** Every pair of nodes: rows are sources, columns targets. */
const columns: Name[] = ['client2', 'agent2', 'model', 'key', 'external', 'enterprise']
const matrix: [Name, (EdgeKind | RefusalCode)[]][] = [
  [
    'client',
    [
      'nothing_calls_clients',
      'agent_scopes',
      'model_api',
      'client_to_credential',
      'client_to_credential',
      'client_to_enterprise',
    ],
  ],
  ['agent', ['wrong_direction', 'agent_to_agent', 'model_api', 'credential', 'credential', 'service_scopes']],
  [
    'model',
    ['wrong_direction', 'wrong_direction', 'not_a_caller', 'not_a_caller', 'not_a_caller', 'not_a_caller'],
  ],
  [
    'key',
    ['not_a_caller', 'wrong_direction', 'not_a_caller', 'not_a_caller', 'not_a_caller', 'not_a_caller'],
  ],
  [
    'external',
    ['not_a_caller', 'wrong_direction', 'not_a_caller', 'not_a_caller', 'not_a_caller', 'not_a_caller'],
  ],
  [
    'enterprise',
    ['not_a_caller', 'wrong_direction', 'not_a_caller', 'not_a_caller', 'not_a_caller', 'not_a_caller'],
  ],
]

describe('canConnect', () => {
  it.each(
    matrix.flatMap(([source, answers]) =>
      answers.map((expected, index) => [source, columns[index]!, expected] as const),
    ),
  )('%s -> %s: %s', (source, target, expected) => {
    const left = node(source, { id: 'node_source' })
    const answer = canConnect(left, node(target), [])
    expect(answer.allowed ? answer.kind : answer.code).toBe(expected)
  })

  const agent = node('agent')
  const noScopes = { ...application, scopes: [] }
  it.each<[string, RuleNode, RuleNode, RefusalCode]>([
    ['itself', agent, agent, 'self'],
    ['a disabled source', node('agent', { enabled: false }), node('model'), 'source_disabled'],
    ['a disabled target', agent, node('model', { enabled: false }), 'target_disabled'],
    ['a service without scopes', agent, node('enterprise', { object: noScopes }), 'target_without_scopes'],
    ['an agent without scopes', node('client'), node('agent', { object: noScopes }), 'target_without_scopes'],
    [
      'a service without an audience',
      agent,
      node('enterprise', { object: { ...application, audience: null } }),
      'target_without_scopes',
    ],
    [
      'what can never be, before what is only so now',
      node('client'),
      node('external', { enabled: false }),
      'client_to_credential',
    ],
  ])('refuses %s', (_, source, target, code) => {
    expect(canConnect(source, target, [])).toEqual({
      allowed: false,
      code,
      source: source.name,
      target: target.name,
    })
  })

  it('refuses a second line between the same two, and only that', () => {
    const drawn = [{ sourceId: 'node_agent', targetId: 'node_model' }]
    expect(canConnect(agent, node('model'), drawn)).toMatchObject({ code: 'already_connected' })
    expect(canConnect(agent, node('key'), drawn)).toEqual({ allowed: true, kind: 'credential' })
  })
})

describe('explainRefusal', () => {
  it.each(refusalCodes)('says %s with the names filled in', (code) => {
    const text = explainRefusal({ allowed: false, code, source: 'Support portal', target: 'Sandbox' })
    expect(text).toMatch(/Support portal|Sandbox/)
    expect(text).not.toMatch(/[{}]/)
  })
})
