import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { deleteAgent } from '@/lib/identity/agents/delete-agent'
import { getAgent } from '@/lib/identity/agents/get-agent'
import { listAgents } from '@/lib/identity/agents/list-agents'
import { registerAgent } from '@/lib/identity/agents/register-agent'
import { deriveAudience } from '@/lib/identity/agents/rules'
import { registerAgentInput, updateAgentInput } from '@/lib/identity/agents/schema'
import { updateAgent } from '@/lib/identity/agents/update-agent'
import { getApplication } from '@/lib/identity/applications/get-application'
import { listScopeGrants } from '@/lib/identity/scope-grants/list-scope-grants'
import { parseInput } from '@/lib/parse-input'
import { listRules } from '@/lib/vault/rules/list-rules'

useTestDatabase()

const register = (input: object) => registerAgent(testActor(), parseInput(registerAgentInput, input))

describe('deriveAudience', () => {
  it.each([
    ['Travel agent', 'agent:travel-agent'],
    ['  R&D  ', 'agent:r-d'],
    ['Éclair 2', 'agent:e-clair-2'],
    ['智能体', undefined],
  ])('makes of %j %j', (name, audience) => {
    expect(deriveAudience(name)).toBe(audience)
  })
})

describe('registerAgent', () => {
  it.each([
    [{ name: '' }, { name: 'Enter a name.' }],
    [
      { name: 'a', scopes: [] },
      { scopes: 'An agent has at least one scope; without it nobody can be allowed to call it.' },
    ],
    [{ name: 'a', scopes: [{ name: 'x', value: '' }] }, { 'scopes.0.value': 'Enter a scope value.' }],
    [
      {
        name: 'a',
        scopes: [
          { name: 'x', value: 'v' },
          { name: 'y', value: 'v' },
        ],
      },
      { scopes: 'Each scope value stands once.' },
    ],
    [{ name: 'a', audience: 'urn:cloud:idaas' }, { audience: 'The prefix urn:cloud:idaas is reserved.' }],
    [{ name: 'a', tokenExchange: false }, { tokenExchange: 'This field is not known here.' }],
  ])('refuses %j', (input, fields) => {
    expect(() => parseInput(registerAgentInput, input)).toThrow(expect.objectContaining({ fields }))
  })

  it('makes application, scope, vault grants and rule at once', async () => {
    const agent = await register({
      name: 'Travel agent',
      type: 'assistant',
      owner: 'Ada',
      environment: 'production',
    })
    expect(agent).toMatchObject({
      id: expect.stringMatching(/^agt_/),
      clientId: expect.stringMatching(/^app_/),
      audience: 'agent:travel-agent',
      status: 'enabled',
      type: 'assistant',
      owner: 'Ada',
      environment: 'production',
      scopes: [{ name: 'Call the agent', value: 'agent.access' }],
    })
    expect(await getApplication(testActor(), agent.applicationId)).toMatchObject({
      identityType: 'agent',
      tokenExchange: true,
      clientStatus: 'enabled',
      resourceServerStatus: 'enabled',
      agentId: agent.id,
    })
    const grants = await listScopeGrants(testActor(), { clientId: agent.applicationId })
    expect(grants.items.map(({ audience, scopeValue }) => `${audience}|${scopeValue}`).sort()).toEqual([
      'urn:cloud:idaas:pam|authentication_token:obtain',
      'urn:cloud:idaas:pam|credential:obtain',
    ])
    const rules = await listRules(testActor(), { applicationId: agent.applicationId })
    expect(rules.items).toMatchObject([{ id: agent.ruleId, kind: 'exclusive', resources: [] }])
  })

  it('finds another audience when the derived one is taken, and writes nothing when the name is', async () => {
    await register({ name: 'Twin' })
    expect((await register({ name: 'twin' })).audience).toMatch(/^agent:twin-[0-9a-f]{8}$/)
    expect((await register({ name: '智能体' })).audience).toMatch(/^agent:[0-9a-f]{8}$/)
    const before = await db().application.count()
    await expect(register({ name: 'Twin' })).rejects.toMatchObject({
      code: 'resource.conflict',
      fields: { name: 'There is an application named Twin already.' },
    })
    expect(await db().application.count()).toBe(before)
  })

  it('lets one of two parallel registrations of a name win', async () => {
    const results = await Promise.allSettled([register({ name: 'Race' }), register({ name: 'Race' })])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'resource.conflict' },
    })
  })
})

describe('updateAgent and deleteAgent', () => {
  it('renames application and rule with the agent', async () => {
    const agent = await register({ name: 'Old name' })
    const changes = parseInput(updateAgentInput, { name: 'New name', owner: 'Grace', environment: 'staging' })
    expect(await updateAgent(testActor(), { id: agent.id, changes })).toMatchObject({
      name: 'New name',
      owner: 'Grace',
      environment: 'staging',
    })
    const rules = await listRules(testActor(), { applicationId: agent.applicationId })
    expect(rules.items.map(({ name }) => name)).toEqual(['New name'])
    expect((await listAgents(testActor(), { search: 'new NAME' })).items).toHaveLength(1)
  })

  it('deletes a disabled agent with its rule', async () => {
    const agent = await register({ name: 'Leaves' })
    await expect(deleteAgent(testActor(), agent.id)).rejects.toMatchObject({ code: 'resource.conflict' })
    await updateAgent(testActor(), { id: agent.id, changes: { status: 'disabled' } })
    await deleteAgent(testActor(), agent.id)
    await expect(getAgent(testActor(), agent.id)).rejects.toMatchObject({ code: 'resource.not_found' })
    expect(await db().authorizationRule.count({ where: { id: agent.ruleId! } })).toBe(0)
    expect(await db().application.count({ where: { id: agent.applicationId } })).toBe(0)
  })
})
