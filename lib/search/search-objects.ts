import type { Actor } from '@/lib/actor'
import { authorize, may } from '@/lib/identity/permissions'
import { gatewaySearchers } from '@/lib/search/gateway-searchers'
import { identitySearchers } from '@/lib/search/identity-searchers'
import { objectKinds, type FoundObject, type SearchInput } from '@/lib/search/schema'
import type { Searcher } from '@/lib/search/searcher'

/** Of each kind; who wants more opens the list of the kind. */
const takePerKind = 5

/** In the order in which results are shown. */
const searchers: readonly Searcher[] = [...identitySearchers, ...gatewaySearchers].toSorted(
  (left, right) => objectKinds.indexOf(left.kind) - objectKinds.indexOf(right.kind),
)

/**
 * Finds objects by name, identifier or id, of every kind that the actor may read and of no other. At most five of a kind,
 * those first whose text begins as searched. Ids that name nothing the actor may read are left out.
 */
export async function searchObjects(actor: Actor, input: SearchInput): Promise<FoundObject[]> {
  const readable = searchers.filter(({ permission }) => may(actor.role, permission))
  const found = await Promise.all(readable.map((searcher) => searchKind(actor, { searcher, input })))
  return found.flat()
}

function searchKind(
  actor: Actor,
  { searcher, input }: { searcher: Searcher; input: SearchInput },
): Promise<FoundObject[]> {
  authorize(actor, searcher.permission)
  const { instanceId } = actor
  if ('text' in input) return searcher.byText(input.text, { instanceId, take: takePerKind })
  const ids = input.ids.filter((id) => searcher.prefixes.some((prefix) => id.startsWith(`${prefix}_`)))
  return ids.length === 0 ? Promise.resolve([]) : searcher.byIds(ids, { instanceId, take: ids.length })
}
