import { describe, expect, it } from 'vitest'
import {
  findBuiltInName,
  isBuiltInAudience,
  isBuiltInScope,
  isSystemActor,
  isSystemTarget,
  namesSystemActor,
} from '@/components/shell/built-in-names'
import { defaultAgentScope } from '@/lib/identity/agents/rules'
import { vaultScopes } from '@/lib/identity/bootstrap-instance'
import { gatewayAudience, vaultAudience } from '@/lib/policy/snapshot'
import en from '@/lib/console/messages/en'

it('knows every scope that the system names, and says it in English as it is stored', () => {
  for (const { name } of [...vaultScopes, defaultAgentScope]) {
    const key = findBuiltInName(name)
    expect([name, key && en.common.builtIn[key]]).toEqual([name, name])
  }
})

it.each(['Orders', 'ai gateway', 'AI gateway 2', 'toString', ''])(
  'leaves %j as somebody named it',
  (name) => {
    expect(findBuiltInName(name)).toBeUndefined()
  },
)

describe('what somebody typed is nobody else’s, even in the words of the system', () => {
  it('of actors', () => {
    expect(isSystemActor('api_token', 'tok_x')).toBe(false)
    expect(isSystemActor('user', 'api_token')).toBe(false)
    expect(isSystemActor('application', 'app_x')).toBe(false)
    expect(isSystemActor('api_token', 'api_token')).toBe(true)
    expect(isSystemActor('system', 'system')).toBe(true)
    for (const name of ['Audit log', 'API token Management API token', 'ada@example.com'])
      expect([name, namesSystemActor(name)]).toEqual([name, false])
    expect(namesSystemActor('Management API token')).toBe(true)
  })

  it('of targets', () => {
    for (const type of ['application', 'agent', 'api_token', 'node', ''])
      expect([type, isSystemTarget({ type, name: 'Audit log' })]).toEqual([type, false])
    expect(isSystemTarget({ type: 'instance', name: 'Audit log' })).toBe(false)
    expect(isSystemTarget({ type: 'instance', name: 'Diagnostics' })).toBe(true)
    expect(isSystemTarget({ type: 'audit_log', name: 'Audit log' })).toBe(true)
    const gateway = { type: 'application', name: 'AI gateway' }
    expect(isSystemTarget(gateway, { audience: 'https://orders.example' })).toBe(false)
    expect(isSystemTarget(gateway, { audience: 'cloud:idaas:aigateway:idaas_x' })).toBe(true)
  })

  it('of resource servers and scopes', () => {
    for (const audience of [null, '', 'orders', 'my:urn:cloud:idaas:pam'])
      expect([audience, isBuiltInAudience(audience)]).toEqual([audience, false])
    expect(isBuiltInAudience(vaultAudience)).toBe(true)
    expect(isBuiltInAudience(gatewayAudience('idaas_x'))).toBe(true)
    const callModels = { name: 'Call models', value: 'models' }
    expect(isBuiltInScope({ ...callModels, audience: 'orders' })).toBe(false)
    expect(isBuiltInScope({ ...callModels, audience: vaultAudience })).toBe(true)
    expect(isBuiltInScope({ ...callModels, value: 'agent.access' })).toBe(false)
    expect(isBuiltInScope(defaultAgentScope)).toBe(true)
  })
})
