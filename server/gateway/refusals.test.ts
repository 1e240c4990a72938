import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import type { WriteContext } from '@/lib/db/transact'
import {
  callGateway,
  change,
  findRecord,
  mintToken,
  settle,
  type CallOptions,
  useScene,
} from '@/server/gateway/testing'

const scene = useScene()

const ask = 'Ask the administrator of the gateway and give the request ID.'
const renew = 'Get a new access token from the token endpoint.'

interface Refusal {
  name: string
  claims?: Record<string, unknown>
  call?: CallOptions
  take?: (write: WriteContext) => Promise<unknown>
  giveBack?: (write: WriteContext) => Promise<unknown>
  status: number
  code: string
  type: string
  message: string
  challenge: string | null
}

const invalid = (description: string) => `Bearer error="invalid_token", error_description="${description}"`
const pastEpoch = Math.floor(Date.now() / 1000) - 4000

const refusals: Refusal[] = [
  {
    name: 'no token',
    call: { token: undefined },
    status: 401,
    code: 'token.missing',
    type: 'authentication_error',
    message: 'Send an access token: Authorization: Bearer <token>.',
    challenge: 'Bearer',
  },
  {
    name: 'a token that is none',
    call: { token: 'abc' },
    status: 401,
    code: 'token.invalid',
    type: 'authentication_error',
    message: `The access token is not valid here. ${renew}`,
    challenge: invalid(`The access token is not valid here. ${renew}`),
  },
  {
    name: 'an expired token',
    claims: { iat: pastEpoch, exp: pastEpoch + 3600 },
    status: 401,
    code: 'token.expired',
    type: 'authentication_error',
    message: `The access token has expired. ${renew}`,
    challenge: invalid(`The access token has expired. ${renew}`),
  },
  {
    name: 'an unknown application',
    claims: { client_id: 'app_gone' },
    status: 401,
    code: 'application.unknown',
    type: 'authentication_error',
    message: `The application of this token does not exist. ${ask}`,
    challenge: invalid(`The application of this token does not exist. ${ask}`),
  },
  {
    name: 'another audience',
    claims: { aud: 'urn:cloud:idaas:pam' },
    status: 401,
    code: 'audience.refused',
    type: 'authentication_error',
    message:
      'The access token is meant for another audience. Ask the token endpoint for a scope of this gateway.',
    challenge: invalid(
      'The access token is meant for another audience. Ask the token endpoint for a scope of this gateway.',
    ),
  },
  {
    name: 'a token without the scope',
    claims: { scope: 'other' },
    status: 403,
    code: 'scope.not_granted',
    type: 'permission_error',
    message: `The access token lacks a scope that is granted here. ${ask}`,
    challenge: 'Bearer error="insufficient_scope", scope="model:invoke"',
  },
  {
    name: 'a removed grant',
    take: ({ tx }) => tx.grant.delete({ where: { id: scene.grantId } }),
    giveBack: ({ tx, instanceId }) =>
      tx.grant.create({
        data: { id: scene.grantId, instanceId, consumerId: scene.consumerId, modelApiId: scene.modelApiId },
      }),
    status: 403,
    code: 'grant.not_found',
    type: 'permission_error',
    message: `This caller is not allowed to use this Model API. ${ask}`,
    challenge: null,
  },
  {
    name: 'an ended grant',
    take: ({ tx }) => tx.grant.update({ where: { id: scene.grantId }, data: { expiresAt: new Date(1) } }),
    giveBack: ({ tx }) => tx.grant.update({ where: { id: scene.grantId }, data: { expiresAt: null } }),
    status: 403,
    code: 'grant.expired',
    type: 'permission_error',
    message: `The permission to use this Model API has ended. ${ask}`,
    challenge: null,
  },
  {
    name: 'a consumer that matches nobody',
    take: ({ tx }) => tx.consumer.update({ where: { id: scene.consumerId }, data: { value: 'app_other' } }),
    giveBack: ({ tx }) =>
      tx.consumer.update({ where: { id: scene.consumerId }, data: { value: scene.agentId } }),
    status: 403,
    code: 'consumer.not_found',
    type: 'permission_error',
    message: `This caller is not registered for this Model API. ${ask}`,
    challenge: null,
  },
  {
    name: 'a disabled service',
    take: ({ tx }) => tx.service.update({ where: { id: scene.serviceId }, data: { status: 'disabled' } }),
    giveBack: ({ tx }) => tx.service.update({ where: { id: scene.serviceId }, data: { status: 'enabled' } }),
    status: 503,
    code: 'service.disabled',
    type: 'api_error',
    message: `The service behind this Model API is switched off. ${ask}`,
    challenge: null,
  },
]

describe.each(refusals)('$name', (row) => {
  it(`is refused with ${row.status} ${row.code}, recorded and audited`, async () => {
    if (row.take !== undefined) await change(row.take)
    await settle(scene)
    scene.upstream.seen.length = 0
    const response = await callGateway(scene, row.call ?? { token: await mintToken(scene, row.claims) })
    const id = response.headers.get('x-request-id')
    expect(response.status).toBe(row.status)
    expect(await response.json()).toEqual({
      error: { message: row.message, type: row.type, param: null, code: row.code, request_id: id },
    })
    expect(response.headers.get('www-authenticate')).toBe(row.challenge)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(scene.upstream.seen).toEqual([])
    await expect
      .poll(() => findRecord(id), { timeout: 3_000 })
      .toMatchObject({
        ended: 'refused',
        status: row.status,
        code: row.code,
      })
    const record = await findRecord(id)
    expect((record?.steps as { outcome: string; passed: boolean }[]).at(-1)).toMatchObject({
      outcome: row.code,
      passed: false,
    })
    const audited = () =>
      db().auditEvent.findFirst({ where: { requestId: id ?? '', action: 'gateway.refused' } })
    await expect.poll(audited, { timeout: 3_000 }).toMatchObject({
      result: 'refused',
      targetId: scene.modelApiId,
      detail: expect.objectContaining({ reason: row.code }) as object,
    })
    if (row.giveBack !== undefined) await change(row.giveBack)
  })
})
