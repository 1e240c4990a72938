import { route } from '@/lib/console/route'
import { listModels } from '@/lib/debug/list-models'
import { debugTarget } from '@/lib/debug/schema'
import { parseInput } from '@/lib/parse-input'

/** The models that the chosen caller is offered by a Model API. POST, because it mints a token. */
export const POST = route({
  permission: 'debug:run',
  answer: async ({ actor, request }) => {
    const target = parseInput(debugTarget, await request.json().catch(() => undefined))
    return Response.json(await listModels(actor, target), { headers: { 'cache-control': 'no-store' } })
  },
})
