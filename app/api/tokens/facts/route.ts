import { route } from '@/lib/console/route'
import { readTokenFacts } from '@/lib/identity/tokens/read-token-facts'
import { tokenFactsQuery } from '@/lib/identity/tokens/schema'
import { parseInput } from '@/lib/parse-input'

/**
 * What decides about the contents of a client's tokens for one audience. Takes ids only: of a token that is inspected
 * nothing but its `client_id` and its `aud` ever comes here.
 */
export const GET = route({
  permission: 'grant:read',
  answer: async ({ actor, request }) => {
    const query = parseInput(tokenFactsQuery, Object.fromEntries(request.nextUrl.searchParams))
    return Response.json(await readTokenFacts(actor, query), { headers: { 'cache-control': 'no-store' } })
  },
})
