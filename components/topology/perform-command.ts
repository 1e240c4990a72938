import {
  addNode,
  changeEdgeScopes,
  changeNodeName,
  connectNodes,
  disconnectNodes,
  keepPositions,
  putBack,
  removeNode,
} from '@/app/(console)/topology/actions'
import {
  changeKey,
  pendingId,
  type Command,
  type Lineage,
  type Returned,
} from '@/components/topology/command'
import type { ActionResult } from '@/lib/errors'

/** What the server said to a command and, when it did it, what takes it back. */
export interface Performed<Kind extends Command['do'] = Command['do']> {
  result: ActionResult<Returned[Kind]>
  inverse?: Command
  /** How the audit log calls what was done. */
  change?: string
}

type Of<Kind extends Command['do']> = Extract<Command, { do: Kind }>
type Perform<Kind extends Command['do']> = (command: Of<Kind>, lineage: Lineage) => Promise<Performed<Kind>>

const performers: { [Kind in Command['do']]: Perform<Kind> } = {
  async connect({ sourceId, targetId, scopes }, lineage) {
    const shown = pendingId(`${sourceId}:${targetId}`)
    lineage.depart(shown)
    const result = await connectNodes({ sourceId, targetId, ...(scopes === undefined ? {} : { scopes }) })
    if (!result.ok) return { result }
    const edge = result.data
    lineage.arrive(shown, edge)
    return { result, inverse: { do: 'disconnect', edge }, change: changeKey('edge.connected', edge.id) }
  },

  async disconnect({ edge }, lineage) {
    const { id, version } = lineage.trace(edge) ?? edge
    const result = await disconnectNodes({ edgeId: id, version })
    if (!result.ok) return { result }
    const { removalId } = result.data
    const change = changeKey('edge.disconnected', id)
    return { result, inverse: { do: 'restore', removalId, edges: [{ ...edge, id, version }] }, change }
  },

  async scopes({ edge, scopes, before }, lineage) {
    const { id, version: from } = lineage.trace(edge) ?? edge
    const result = await changeEdgeScopes({ edgeId: id, scopes, version: from })
    if (!result.ok) return { result }
    lineage.note(id, { from, to: result.data.version })
    const inverse: Command = { do: 'scopes', edge: result.data, scopes: before, before: scopes }
    return { result, inverse, change: changeKey('edge.updated', id) }
  },

  async move({ places, before }, lineage) {
    const positions = places.map((place) => ({ ...place, version: lineage.resolve(place.id, place.version) }))
    const result = await keepPositions({ positions })
    if (!result.ok) return { result }
    const now = new Map(result.data.map((place) => [place.id, place.version]))
    for (const { id, version } of positions) lineage.note(id, { from: version, to: now.get(id) ?? version })
    const back = before.map((place) => ({ ...place, version: now.get(place.id) ?? 1 }))
    const [only, another] = positions
    const change =
      another === undefined && only !== undefined
        ? changeKey('node.moved', only.id)
        : changeKey('topology.arranged', '')
    return { result, inverse: { do: 'move', places: back, before: places }, change }
  },

  async rename({ node: { id, version }, name, before }, lineage) {
    const from = lineage.resolve(id, version)
    const result = await changeNodeName({ nodeId: id, name, version: from })
    if (!result.ok) return { result }
    lineage.note(id, { from, to: result.data.version })
    const inverse: Command = { do: 'rename', node: result.data, name: before, before: name }
    return { result, inverse, change: changeKey('node.updated', id) }
  },

  async add({ input }) {
    const result = await addNode(input)
    if (!result.ok) return { result }
    const node = result.data
    const inverse: Command = { do: 'delete', node, edges: [] }
    return { result, inverse, change: changeKey('node.created', node.id) }
  },

  async delete({ node, edges }, lineage) {
    const version = lineage.resolve(node.id, node.version)
    const lines = edges.flatMap((edge) => lineage.trace(edge) ?? [])
    const result = await removeNode({ nodeId: node.id, version, edges: lines })
    if (!result.ok) return { result }
    const inverse: Command = { do: 'restore', removalId: result.data.removalId, edges: [] }
    return { result, inverse, change: changeKey('node.deleted', node.id) }
  },

  async restore({ removalId }, lineage) {
    const result = await putBack({ removalId })
    if (!result.ok) return { result }
    const { nodes, edges } = result.data
    for (const line of edges) lineage.arrive(pendingId(line.id), line)
    const [node] = nodes
    const [edge] = edges
    if (node !== undefined) {
      const inverse: Command = { do: 'delete', node, edges }
      return { result, inverse, change: changeKey('node.restored', node.id) }
    }
    if (edge === undefined) return { result }
    return { result, inverse: { do: 'disconnect', edge }, change: changeKey('edge.restored', edge.id) }
  },
}

/** Lets the server do a command. Throws when no answer comes. */
export function performCommand<Kind extends Command['do']>(
  command: Of<Kind>,
  lineage: Lineage,
): Promise<Performed<Kind>> {
  return performers[command.do](command, lineage)
}
