/** What a line needs to tell whether it ties the sample to something else. */
interface Picture {
  nodes: readonly { id: string; name: string; sample: boolean }[]
  edges: readonly { sourceId: string; targetId: string }[]
}

/** The lines between nodes of the sample and others, as "caller → callee". They go with the sample. Pure. */
export function tiesOf({ nodes, edges }: Picture): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return edges.flatMap(({ sourceId, targetId }) => {
    const [source, target] = [byId.get(sourceId), byId.get(targetId)]
    if (source === undefined || target === undefined || source.sample === target.sample) return []
    return [`${source.name} → ${target.name}`]
  })
}
