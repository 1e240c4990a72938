import { request } from 'undici'
import * as z from 'zod'
import type { Actor } from '@/lib/actor'
import { authorizeCall, locateModelApi } from '@/lib/debug/authorize-call'
import { readJson } from '@/lib/debug/read-json'
import type { DebugTarget } from '@/lib/debug/schema'
import { AppError } from '@/lib/errors'

const patienceMs = 15_000
const listed = z.object({ data: z.array(z.object({ id: z.string() })) })
const refused = z.object({ error: z.object({ code: z.string().nullish(), message: z.string() }) })

export type ModelList =
  { models: string[] } | { refusal: { status: number; code: string; message: string; requestId: string } }

/**
 * The models of a Model API as the caller sees them, asked through the gateway. A refusal of the gateway is an answer,
 * not an error. Throws `gateway.unreachable`, and what minting a token throws.
 */
export async function listModels(actor: Actor, { modelApiId, principal }: DebugTarget): Promise<ModelList> {
  const url = await locateModelApi(actor, modelApiId)
  const { header: authorization } = await authorizeCall(actor, principal)
  const response = await request(`${url}/v1/models`, {
    headers: { authorization, accept: 'application/json', 'user-agent': 'sallyport-console' },
    headersTimeout: patienceMs,
    bodyTimeout: patienceMs,
  }).catch((cause: unknown) => {
    throw new AppError('gateway.unreachable', {
      message: 'The gateway did not answer. Check that the data plane is running.',
      cause,
    })
  })
  const body = await readJson(response.body)
  const models = listed.safeParse(body)
  if (response.statusCode === 200 && models.success)
    return { models: models.data.data.map((model) => model.id) }
  const error = refused.safeParse(body)
  return {
    refusal: {
      status: response.statusCode,
      code: error.data?.error.code ?? '',
      message: error.data?.error.message ?? '',
      requestId: String(response.headers['x-request-id'] ?? ''),
    },
  }
}
