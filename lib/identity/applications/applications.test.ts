import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createApplication } from '@/lib/identity/applications/create-application'
import { deleteApplication } from '@/lib/identity/applications/delete-application'
import { getApplication } from '@/lib/identity/applications/get-application'
import { listApplications } from '@/lib/identity/applications/list-applications'
import { createApplicationInput, updateApplicationInput } from '@/lib/identity/applications/schema'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { registerAgent } from '@/lib/identity/agents/register-agent'
import { registerAgentInput } from '@/lib/identity/agents/schema'
import { createScope } from '@/lib/identity/scopes/create-scope'
import { createScopeGrant } from '@/lib/identity/scope-grants/create-scope-grant'
import { parseInput } from '@/lib/parse-input'
import { connect } from '@/lib/topology/connect'
import { createNode } from '@/lib/topology/create-node'
import { disconnect } from '@/lib/topology/disconnect'

useTestDatabase()

const create = (input: object) => createApplication(testActor(), parseInput(createApplicationInput, input))
const update = (id: string, changes: object) =>
  updateApplication(testActor(), { id, changes: parseInput(updateApplicationInput, changes) })

describe('createApplication', () => {
  it.each([
    [{}, { name: 'Enter a name.' }],
    [{ name: ' ' }, { name: 'Enter a name.' }],
    [{ name: 'x'.repeat(65) }, { name: 'Use at most 64 characters.' }],
    [{ name: 'a\u0000b' }, { name: 'Leave out control characters.' }],
    [{ name: 'a', description: 'x'.repeat(129) }, { description: 'Use at most 128 characters.' }],
    [{ name: 'a', audience: 'a b' }, { audience: 'Use no spaces, quotation marks, backslashes or |.' }],
    [{ name: 'a', audience: 'a|b' }, { audience: 'Use no spaces, quotation marks, backslashes or |.' }],
    [
      { name: 'a', audience: 'urn:cloud:idaas:mine' },
      { audience: 'The prefix urn:cloud:idaas is reserved.' },
    ],
    [
      { name: 'a', audience: 'URN:cloud:idaas:mine' },
      { audience: 'The prefix urn:cloud:idaas is reserved.' },
    ],
    [
      { name: 'a', gatewayAudience: true },
      {
        gatewayAudience:
          'Only an application with a resource server identifier can be an audience of the gateway.',
      },
    ],
    [{ name: 'a', clientStatus: 'on' }, { clientStatus: 'Choose enabled or disabled.' }],
    [
      { name: 'a', instanceId: 'idaas_x', builtIn: true, id: 'app_x', identityType: 'agent' },
      {
        instanceId: 'This field is not known here.',
        builtIn: 'This field is not known here.',
        id: 'This field is not known here.',
        identityType: 'This field is not known here.',
      },
    ],
  ])('refuses %j', (input, fields) => {
    expect(() => parseInput(createApplicationInput, input)).toThrow(
      expect.objectContaining({ code: 'input.invalid', fields }),
    )
  })

  it('refuses an auditor', async () => {
    const input = parseInput(createApplicationInput, { name: 'auditor' })
    await expect(createApplication(testActor({ role: 'auditor' }), input)).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })

  it('refuses a name and an audience that another application has, and the gateway’s own', async () => {
    await create({ name: 'first', audience: 'aud:first' })
    await expect(create({ name: 'first' })).rejects.toMatchObject({
      code: 'resource.conflict',
      fields: { name: 'There is an application named first already.' },
    })
    await expect(create({ name: 'second', audience: 'aud:first' })).rejects.toMatchObject({
      fields: { audience: 'The application first has this resource server identifier already.' },
    })
    const own = `cloud:idaas:aigateway:${testActor().instanceId}`
    await expect(create({ name: 'second', audience: own })).rejects.toMatchObject({
      fields: { audience: 'This identifier belongs to the AI gateway itself.' },
    })
  })

  it('makes a client, or a client and resource server', async () => {
    const client = await create({ name: 'client' })
    expect(client).toEqual({
      id: expect.stringMatching(/^app_[a-z2-7]{26}$/),
      clientId: client.id,
      name: 'client',
      description: '',
      environment: '',
      identityType: 'application',
      builtIn: false,
      status: 'enabled',
      clientStatus: 'enabled',
      resourceServerStatus: 'disabled',
      tokenExchange: false,
      audience: null,
      gatewayAudience: false,
      agentId: null,
      secretCount: 0,
      scopeCount: 0,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    })
    const server = await create({
      name: 'server',
      audience: 'aud:server',
      gatewayAudience: true,
      environment: 'test',
    })
    expect(server).toMatchObject({
      environment: 'test',
      resourceServerStatus: 'enabled',
      gatewayAudience: true,
    })
    const event = await db().auditEvent.findFirstOrThrow({ where: { targetId: server.id } })
    expect(event).toMatchObject({
      action: 'application.created',
      actorId: 'usr_test',
      targetName: 'server',
      detail: { before: {}, after: { audience: 'aud:server', identityType: 'application' } },
    })
  })
})

describe('updateApplication', () => {
  it('refuses an empty change and unknown applications', async () => {
    expect(() => parseInput(updateApplicationInput, {})).toThrow('Give at least one field to change.')
    await expect(update('app_none', { name: 'x' })).rejects.toMatchObject({ code: 'resource.not_found' })
  })

  it('refuses to change built-in applications', async () => {
    const { items } = await listApplications(testActor(), { audience: 'urn:cloud:idaas:pam' })
    await expect(update(items[0]!.id, { status: 'disabled' })).rejects.toMatchObject({
      code: 'resource.conflict',
      message: 'Credential vault is built in and cannot be changed or deleted.',
    })
  })

  it('sets the resource server identifier once', async () => {
    const { id } = await create({ name: 'becomes server' })
    await expect(update(id, { resourceServerStatus: 'enabled' })).rejects.toMatchObject({
      fields: { resourceServerStatus: 'Set a resource server identifier first.' },
    })
    await expect(update(id, { gatewayAudience: true })).rejects.toMatchObject({
      fields: { gatewayAudience: 'Set a resource server identifier first.' },
    })
    expect(await update(id, { audience: 'aud:becomes' })).toMatchObject({
      audience: 'aud:becomes',
      resourceServerStatus: 'enabled',
    })
    await expect(update(id, { audience: 'aud:other' })).rejects.toMatchObject({
      code: 'resource.conflict',
      fields: { audience: 'The resource server identifier cannot be changed once it is set.' },
    })
    expect(await update(id, { audience: 'aud:becomes', resourceServerStatus: 'disabled' })).toMatchObject({
      resourceServerStatus: 'disabled',
    })
  })

  it('records what changed', async () => {
    const { id } = await create({ name: 'before' })
    await update(id, { name: 'after', description: '' })
    const events = await db().auditEvent.findMany({ where: { targetId: id }, orderBy: { seq: 'desc' } })
    expect(events[0]).toMatchObject({
      action: 'application.updated',
      detail: { before: { name: 'before' }, after: { name: 'after' } },
    })
  })
})

describe('deleteApplication', () => {
  it('refuses while enabled, built in, an agent’s or in use', async () => {
    const server = await create({ name: 'used server', audience: 'aud:used' })
    await expect(deleteApplication(testActor(), server.id)).rejects.toMatchObject({
      code: 'resource.conflict',
      message: 'used server is enabled. Disable it first, then delete it.',
    })
    const client = await create({ name: 'user of it' })
    const scope = await createScope(testActor(), {
      applicationId: server.id,
      name: 'Read',
      value: 'read',
      type: 'application',
    })
    await createScopeGrant(testActor(), { clientId: client.id, scopeId: scope.id })
    await update(server.id, { status: 'disabled' })
    await expect(deleteApplication(testActor(), server.id)).rejects.toMatchObject({
      code: 'resource.in_use',
      message: 'used server is in use by scope grants of user of it.',
    })
    const agent = await registerAgent(testActor(), parseInput(registerAgentInput, { name: 'an agent' }))
    await expect(deleteApplication(testActor(), agent.applicationId)).rejects.toMatchObject({
      message: `This application belongs to agent ${agent.id}; delete the agent.`,
    })
  })

  it('is refused while its node has lines, and takes a node without lines along', async () => {
    const { id } = await create({ name: 'on canvas' })
    const agent = await registerAgent(testActor(), parseInput(registerAgentInput, { name: 'called' }))
    const node = await createNode(testActor(), { kind: 'client', name: 'Front end', applicationId: id })
    const edge = await connect(testActor(), { sourceId: node.id, targetId: agent.nodeId ?? '' })
    await update(id, { status: 'disabled' })
    await expect(deleteApplication(testActor(), id)).rejects.toMatchObject({
      message: 'on canvas is in use by node Front end on the topology.',
    })
    await disconnect(testActor(), { edgeId: edge.id })
    await deleteApplication(testActor(), id)
    expect(await db().node.count({ where: { id: node.id } })).toBe(0)
  })

  it('takes its secrets, scopes and own grants with it', async () => {
    const { id } = await create({ name: 'goes', audience: 'aud:goes' })
    const scope = await createScope(testActor(), {
      applicationId: id,
      name: 'R',
      value: 'r',
      type: 'application',
    })
    await createScopeGrant(testActor(), { clientId: id, scopeId: scope.id })
    await update(id, { status: 'disabled' })
    await deleteApplication(testActor(), id)
    await expect(getApplication(testActor(), id)).rejects.toMatchObject({
      code: 'resource.not_found',
      message: `There is no application ${id}.`,
    })
    expect(await db().scope.count({ where: { id: scope.id } })).toBe(0)
  })
})
