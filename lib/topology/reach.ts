import type { AccessLine, AccessObject } from '@/lib/topology/access'

export const reachDirections = ['out', 'in'] as const
/** `out`: what something can reach. `in`: who can reach it. */
export type ReachDirection = (typeof reachDirections)[number]

export interface ReachStep {
  line: AccessLine
  /** 1 = directly. */
  distance: number
  /** The agents on the way, from the start on. */
  via: AccessObject[]
  /** Every line on the way lets calls through now. */
  live: boolean
}

interface ReachOptions {
  /** Id of the object from which one looks. */
  from: string
  direction: ReachDirection
}

/**
 * Every line that the object can make use of, or that leads to it: direct ones, and those through agents, which act on
 * what they are granted themselves. Nothing else passes calls on. Ways that are open now are found first; what is left
 * is reached only over a line that lets nothing through. Pure; ends in cycles as well.
 */
export function reach(lines: readonly AccessLine[], options: ReachOptions): ReachStep[] {
  const open = walk(
    lines.filter((line) => line.live),
    options,
  )
  const found = new Set(open.map((step) => step.line.id))
  const rest = walk(lines, options).filter((step) => !found.has(step.line.id))
  return [...open.map((step) => ({ ...step, live: true })), ...rest.map((step) => ({ ...step, live: false }))]
}

function walk(lines: readonly AccessLine[], { from, direction }: ReachOptions): Omit<ReachStep, 'live'>[] {
  const nearOf = (line: AccessLine) => (direction === 'out' ? line.caller : line.callee)
  const farOf = (line: AccessLine) => (direction === 'out' ? line.callee : line.caller)
  const byNear = new Map<string, AccessLine[]>()
  for (const line of lines) {
    const near = byNear.get(nearOf(line).id)
    if (near === undefined) byNear.set(nearOf(line).id, [line])
    else near.push(line)
  }
  const steps: Omit<ReachStep, 'live'>[] = []
  const seen = new Set([from])
  let frontier: { id: string; via: AccessObject[] }[] = [{ id: from, via: [] }]
  for (let distance = 1; frontier.length > 0; distance++) {
    const next: typeof frontier = []
    for (const { id, via } of frontier) {
      for (const line of byNear.get(id) ?? []) {
        const far = farOf(line)
        steps.push({ line, distance, via })
        if (far.kind !== 'agent' || seen.has(far.id)) continue
        seen.add(far.id)
        next.push({ id: far.id, via: [...via, far] })
      }
    }
    frontier = next
  }
  return steps
}

/** Ids of the nodes and edges on the canvas that steps pass, with the object's own nodes. */
export function reachedIds(steps: readonly ReachStep[]): Set<string> {
  return new Set(
    steps.flatMap(({ line }) =>
      [line.edgeId, line.caller.nodeId, line.callee.nodeId].filter((id) => id !== null),
    ),
  )
}
