import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { transact, type WriteContext } from '@/lib/db/transact'
import type { GatewayRequestModel } from '@/lib/db/generated/models'
import { db } from '@/lib/db/client'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import { newId } from '@/lib/ids'
import { gatewayAudience, modelInvokeScope } from '@/lib/policy/snapshot'
import { seal } from '@/lib/vault/seal'
import { startTestDataPlane, type TestDataPlane } from '@/server/testing'

export const upstreamKey = 'sk-upstream-0123456789abcdef'

/** What one request looked like at the upstream. */
export interface SeenRequest {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
  /** Resolves when the connection of this request is cut before the answer was complete. */
  left: Promise<number>
}

export interface FakeUpstream {
  url: string
  seen: SeenRequest[]
  /** Replaces what the upstream answers. */
  answer: (response: ServerResponse, request: SeenRequest) => void
  close: () => Promise<void>
}

/** An upstream under the control of a test. Answers `{}` until told otherwise. */
export async function startFakeUpstream(): Promise<FakeUpstream> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const seen: SeenRequest = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
        left: new Promise((resolve) => {
          response.once('close', () => {
            if (!response.writableFinished) resolve(performance.now())
          })
        }),
      }
      upstream.seen.push(seen)
      upstream.answer(response, seen)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const upstream: FakeUpstream = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    seen: [],
    answer: (response) => response.end('{}'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return upstream
}

/** The ids of an agent that may call one Model API over one service. */
export interface Scene {
  dataPlane: TestDataPlane
  upstream: FakeUpstream
  basePath: string
  serviceId: string
  modelApiId: string
  agentId: string
  consumerId: string
  grantId: string
  scopeGrantId: string
}

/** Starts upstream and data plane and writes what a line from an agent to a model writes. */
export async function startScene(): Promise<Scene> {
  const upstream = await startFakeUpstream()
  const ids = await change((write) => createRows(write, upstream.url))
  const dataPlane = await startTestDataPlane()
  return { dataPlane, upstream, basePath: '/team', ...ids }
}

export async function stopScene({ dataPlane, upstream }: Scene): Promise<void> {
  await dataPlane.stop()
  await upstream.close()
}

/**
 * Gives a test file its own database, upstream and data plane, with a good token of the scene's agent. Call it once at the
 * top of the file, as `useTestDatabase`. Before each test the upstream forgets what it was sent.
 */
export function useScene(): Scene & { token: string } {
  useTestDatabase()
  process.env.UPSTREAM_ALLOW = '127.0.0.0/8'
  // Filled before the first test; tests hold the object from the start.
  const scene = {} as Scene & { token: string }
  beforeAll(async () => {
    Object.assign(scene, await startScene())
    scene.token = await mintToken(scene)
  })
  beforeEach(() => {
    scene.upstream.seen.length = 0
  })
  afterAll(() => stopScene(scene))
  return scene
}

/** Changes rows as the product does: audited, with the data plane notified. */
export function change<Result>(work: (write: WriteContext) => Promise<Result>): Promise<Result> {
  return transact(testActor(), 'grant:write', async (write) => {
    write.audit({ action: 'test.changed', targetType: 'test', targetId: 'test', targetName: 'test' })
    return work(write)
  })
}

/** Resolves once the data plane decides from the database's present state. */
export async function settle({ dataPlane }: Pick<Scene, 'dataPlane'>): Promise<void> {
  const { version } = await db().instance.findFirstOrThrow({ select: { version: true } })
  const { snapshots } = dataPlane.context
  if (snapshots.current.version >= version) return
  await new Promise<void>((resolve) => {
    const stop = snapshots.onSwap((snapshot) => {
      if (snapshot.version < version) return
      stop()
      resolve()
    })
  })
}

async function createRows({ tx, instanceId }: WriteContext, baseUrl: string) {
  const [serviceId, modelApiId, agentId] = [newId('svc'), newId('api'), newId('app')]
  const [consumerId, grantId, scopeGrantId] = [newId('csm'), newId('car'), newId('sg')]
  await tx.service.create({
    data: {
      id: serviceId,
      instanceId,
      name: 'upstream',
      provider: 'custom',
      baseUrl,
      apiKeySealed: seal(upstreamKey, { instanceId, id: serviceId }),
    },
  })
  await tx.modelApi.create({
    data: { id: modelApiId, instanceId, name: 'team', basePath: '/team', serviceId },
  })
  await tx.application.create({ data: { id: agentId, instanceId, name: 'agent', identityType: 'agent' } })
  await tx.consumer.create({
    data: { id: consumerId, instanceId, name: 'agent', claim: 'client_id', value: agentId, managed: true },
  })
  await tx.grant.create({ data: { id: grantId, instanceId, consumerId, modelApiId } })
  const scope = await tx.scope.findFirstOrThrow({
    where: { instanceId, value: modelInvokeScope, application: { audience: gatewayAudience(instanceId) } },
  })
  await tx.scopeGrant.create({ data: { id: scopeGrantId, instanceId, clientId: agentId, scopeId: scope.id } })
  return { serviceId, modelApiId, agentId, consumerId, grantId, scopeGrantId }
}

/** The claims of a good token of the scene's agent; a test changes what it is about. */
export function claimsOf(scene: Scene, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const { snapshots, config } = scene.dataPlane.context
  const now = Math.floor(Date.now() / 1000)
  return {
    iss: issuerOf(config),
    aud: gatewayAudience(snapshots.current.instanceId),
    sub: scene.agentId,
    client_id: scene.agentId,
    scope: modelInvokeScope,
    iat: now,
    exp: now + 3600,
    jti: newId('req'),
    ...changes,
  }
}

/** A token of the scene's agent, signed with the instance's key. */
export function mintToken(scene: Scene, changes: Record<string, unknown> = {}): Promise<string> {
  const { signer, snapshots } = scene.dataPlane.context
  return signer.sign(snapshots.current, claimsOf(scene, changes))
}

export interface CallOptions {
  token?: string | undefined
  body?: string
  path?: string
  method?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** Calls the chat completions of the scene's Model API unless told otherwise. */
export function callGateway(scene: Scene, options: CallOptions = {}): Promise<Response> {
  const {
    token,
    body = chatBody(),
    path = `${scene.basePath}/v1/chat/completions`,
    method = 'POST',
  } = options
  return fetch(`${scene.dataPlane.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...options.headers,
    },
    ...(method === 'GET' ? {} : { body }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
}

export function chatBody(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({ model: 'm-1', messages: [{ role: 'user', content: 'Hello' }], ...changes })
}

/** The stored record of a call; stored within moments of its end. */
export function findRecord(requestId: string | null): Promise<GatewayRequestModel | null> {
  return db().gatewayRequest.findUnique({ where: { id: requestId ?? '' } })
}
