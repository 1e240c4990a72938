import { describe, expect, it } from 'vitest'
import { vaultScopes } from '@/lib/identity/bootstrap-instance'
import { defaultAgentScope } from '@/lib/identity/agents/rules'
import { registerAgentInput, updateAgentInput } from '@/lib/identity/agents/schema'
import { systemNames } from '@/lib/identity/actor-name'
import { createApiTokenInput } from '@/lib/identity/api-tokens/schema'
import { createApplicationInput, updateApplicationInput } from '@/lib/identity/applications/schema'
import { parseInput } from '@/lib/parse-input'
import { enterpriseServiceInput } from '@/lib/topology/schema'
import en from '@/messages/en/common.json'
import zh from '@/messages/zh/common.json'

const token = { role: 'auditor', expiresAt: '2027-01-31T12:00:00Z' }
const service = { audience: 'orders', scopes: [{ name: 'Read', value: 'read' }] }
const inputs = [
  ['a new API token', (name: string) => parseInput(createApiTokenInput, { ...token, name })],
  ['a new application', (name: string) => parseInput(createApplicationInput, { name })],
  ['a renamed application', (name: string) => parseInput(updateApplicationInput, { name })],
  ['a new agent', (name: string) => parseInput(registerAgentInput, { name })],
  ['a renamed agent', (name: string) => parseInput(updateAgentInput, { name })],
  ['a new service', (name: string) => parseInput(enterpriseServiceInput, { ...service, name })],
] as const

describe.each(inputs)('%s', (_what, parse) => {
  it.each([
    'ada@example.com',
    ' Ada@Example.COM ',
    'ada＠example.com',
    'ada@example．com',
    'a.b+c@sub.example.org',
  ])('is not named %j, as a person is', (name) => {
    expect(() => parse(name)).toThrow(
      expect.objectContaining({
        fields: { name: 'Use a name that is no e-mail address; only people have these.' },
      }),
    )
  })

  it.each([
    ...[
      'Management API token',
      ' management  api TOKEN ',
      'Ｍanagement API token',
      'Management\u00A0API token',
    ],
    ...['Sample topology', 'audit log', '管理 API 令牌', '示例拓扑'],
  ])('is not named %j, as the system names its own', (name) => {
    expect(() => parse(name)).toThrow(
      expect.objectContaining({ fields: { name: 'That name belongs to the system.' } }),
    )
  })

  it.each(['ci-deploy', 'Ada', '@ada', 'ops @ home', 'Mail for ada@example.com', 'AI gateway 2', '审计'])(
    'may be named %j',
    (name) => {
      expect(() => parse(name)).not.toThrow()
    },
  )
})

it('knows every name that the system gives, in both languages', () => {
  expect(systemNames.toSorted()).toEqual(
    [...Object.values(en.builtIn), ...Object.values(zh.builtIn)].toSorted(),
  )
  for (const { name } of [...vaultScopes, defaultAgentScope]) expect(systemNames).toContain(name)
})
