import { route } from '@/lib/console/route'
import { parseInput } from '@/lib/parse-input'
import { searchObjects } from '@/lib/search/search-objects'
import { searchInput } from '@/lib/search/schema'

/**
 * Objects for the command palette. Each kind is authorized by itself, next to its query; what everybody may read opens
 * the door. POST, because what people type does not belong into addresses and logs.
 */
export const POST = route({
  permission: 'topology:read',
  answer: async ({ actor, request }) => {
    const input = parseInput(searchInput, await request.json().catch(() => undefined))
    return Response.json(
      { objects: await searchObjects(actor, input) },
      { headers: { 'cache-control': 'no-store' } },
    )
  },
})
