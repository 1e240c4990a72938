import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createApplication } from '@/lib/identity/applications/create-application'
import { createScopeGrant } from '@/lib/identity/scope-grants/create-scope-grant'
import { deleteScopeGrant } from '@/lib/identity/scope-grants/delete-scope-grant'
import { listScopeGrants } from '@/lib/identity/scope-grants/list-scope-grants'
import { createScope } from '@/lib/identity/scopes/create-scope'
import { deleteScope } from '@/lib/identity/scopes/delete-scope'
import { listScopes } from '@/lib/identity/scopes/list-scopes'
import { createScopeInput } from '@/lib/identity/scopes/schema'
import { updateScope } from '@/lib/identity/scopes/update-scope'
import { newId } from '@/lib/ids'
import { parseInput } from '@/lib/parse-input'

useTestDatabase()

const base = { description: '', clientStatus: 'enabled', gatewayAudience: false } as const
let names = 0

async function serverAndClient() {
  names += 1
  const server = await createApplication(testActor(), {
    ...base,
    name: `server ${names}`,
    audience: `aud:${names}`,
  })
  const client = await createApplication(testActor(), { ...base, name: `client ${names}` })
  const scope = await createScope(testActor(), {
    applicationId: server.id,
    name: 'Read files',
    value: 'read:file',
    type: 'application',
  })
  return { server, client, scope }
}

/** An edge between two nodes that holds a scope grant, as the topology makes it. */
async function holdByEdge(scopeGrantId: string, applications: { server: string; client: string }) {
  const { instanceId } = testActor()
  const node = (kind: 'client' | 'enterprise', applicationId: string) =>
    db().node.create({
      data: { id: newId('node'), instanceId, kind, name: `${kind} node`, x: 0, y: 0, applicationId },
    })
  const source = await node('client', applications.client)
  const target = await node('enterprise', applications.server)
  return db().edge.create({
    data: {
      id: newId('edge'),
      instanceId,
      sourceId: source.id,
      targetId: target.id,
      createdBy: 'test',
      scopeGrants: { create: { scopeGrantId } },
    },
  })
}

describe('createScope', () => {
  it.each([
    ['', 'Enter a scope value.'],
    ['a b', 'Use no spaces, quotation marks, backslashes or |.'],
    ['a|b', 'Use no spaces, quotation marks, backslashes or |.'],
    ['.all', 'A scope value does not start with a dot.'],
    ['x'.repeat(129), 'Use at most 128 characters.'],
    ['läsen', 'Use no spaces, quotation marks, backslashes or |.'],
  ])('refuses the value %j', (value, message) => {
    expect(() => parseInput(createScopeInput, { name: 'x', value })).toThrow(
      expect.objectContaining({ fields: { value: message } }),
    )
  })

  it('refuses an application without audience, a value twice, and built-in resource servers', async () => {
    const { server, client } = await serverAndClient()
    const scope = { name: 'Read', value: 'read:file', type: 'application' } as const
    await expect(createScope(testActor(), { ...scope, applicationId: client.id })).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { audience: expect.stringContaining('Set a resource server identifier first') },
    })
    await expect(createScope(testActor(), { ...scope, applicationId: server.id })).rejects.toMatchObject({
      code: 'resource.conflict',
      fields: { value: `${server.name} has a scope with the value read:file already.` },
    })
    const builtIn = await db().application.findFirstOrThrow({ where: { builtIn: true } })
    await expect(createScope(testActor(), { ...scope, applicationId: builtIn.id })).rejects.toMatchObject({
      code: 'resource.conflict',
    })
  })

  it('shows what a client writes into its request', async () => {
    const { server, scope } = await serverAndClient()
    expect(scope).toMatchObject({ fullValue: `${server.audience}|read:file`, grantCount: 0 })
    const renamed = await updateScope(testActor(), {
      applicationId: server.id,
      id: scope.id,
      changes: { name: 'Read all' },
    })
    expect((await listScopes(testActor(), { applicationId: server.id })).items).toEqual([renamed])
  })
})

describe('scope grants by hand', () => {
  it('refuses what does not exist, built-in clients and a second time', async () => {
    const { client, scope } = await serverAndClient()
    const none = newId('app')
    await expect(createScopeGrant(testActor(), { clientId: none, scopeId: scope.id })).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { clientId: `There is no application ${none}.` },
    })
    await expect(
      createScopeGrant(testActor(), { clientId: client.id, scopeId: newId('ress') }),
    ).rejects.toMatchObject({ fields: { scopeId: expect.stringContaining('There is no scope') } })
    const builtIn = await db().application.findFirstOrThrow({ where: { builtIn: true } })
    await expect(
      createScopeGrant(testActor(), { clientId: builtIn.id, scopeId: scope.id }),
    ).rejects.toMatchObject({ fields: { clientId: expect.stringContaining('built in') } })
    await createScopeGrant(testActor(), { clientId: client.id, scopeId: scope.id })
    await expect(
      createScopeGrant(testActor(), { clientId: client.id, scopeId: scope.id }),
    ).rejects.toMatchObject({ code: 'resource.conflict' })
  })

  it('keeps a scope from deletion and names who holds it', async () => {
    const { server, client, scope } = await serverAndClient()
    const grant = await createScopeGrant(testActor(), { clientId: client.id, scopeId: scope.id })
    expect(grant).toMatchObject({ manual: true, edgeIds: [], audience: server.audience })
    const key = { applicationId: server.id, id: scope.id }
    await expect(deleteScope(testActor(), key)).rejects.toMatchObject({
      code: 'resource.in_use',
      message: `The scope read:file is in use by a scope grant of ${client.name}.`,
    })
    await deleteScopeGrant(testActor(), grant.id)
    await deleteScope(testActor(), key)
    expect((await listScopes(testActor(), { applicationId: server.id })).items).toEqual([])
  })

  it('leaves to an edge what the edge holds', async () => {
    const { server, client, scope } = await serverAndClient()
    const grant = await createScopeGrant(testActor(), { clientId: client.id, scopeId: scope.id })
    const edge = await holdByEdge(grant.id, { server: server.id, client: client.id })
    await deleteScopeGrant(testActor(), grant.id)
    const held = await listScopeGrants(testActor(), { clientId: client.id })
    expect(held.items).toMatchObject([{ id: grant.id, manual: false, edgeIds: [edge.id] }])
    await expect(deleteScopeGrant(testActor(), grant.id)).rejects.toMatchObject({
      code: 'resource.in_use',
      message: expect.stringContaining(`client node → enterprise node (${edge.id}); delete the edge`),
    })
    const again = await createScopeGrant(testActor(), { clientId: client.id, scopeId: scope.id })
    expect(again).toMatchObject({ id: grant.id, manual: true, edgeIds: [edge.id] })
  })
})
