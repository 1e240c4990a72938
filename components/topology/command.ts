import type { CreateNodeForm } from '@/lib/topology/schema'
import type { TopologyEdge, TopologyNode } from '@/lib/topology/graph'

export interface Place {
  id: string
  x: number
  y: number
}

type Versioned = Pick<TopologyEdge, 'id' | 'version'>

/**
 * What can be done to the topology, each with all that is needed to do it and to take it back. Versions are those that the
 * reader saw; the server refuses a command whose objects have been changed by others since.
 */
export type Command =
  | { do: 'connect'; sourceId: string; targetId: string; scopes?: string[] }
  | { do: 'disconnect'; edge: TopologyEdge }
  | { do: 'scopes'; edge: Versioned; scopes: string[]; before: string[] }
  | { do: 'move'; places: (Place & { version: number })[]; before: Place[] }
  | { do: 'rename'; node: Versioned; name: string; before: string }
  | { do: 'add'; input: CreateNodeForm }
  | { do: 'delete'; node: Versioned; edges: TopologyEdge[] }
  | { do: 'restore'; removalId: string; edges: TopologyEdge[] }

/** What an operation is called in the tooltips of undo and redo. */
export interface About {
  key: Exclude<Command['do'], 'restore'> | 'arrange'
  name: string
}

/** An operation that can be taken back, or done again. */
export interface Entry {
  inverse: Command
  about: About
  /** Ends when it is taken back: nobody is to be offered that any more. */
  offer?: AbortController
}

export interface Stacks {
  undo: readonly Entry[]
  redo: readonly Entry[]
}

const most = 100

/** A new operation can be taken back; what was taken back before can no longer be done again. */
export function afterDoing({ undo }: Stacks, entry: Entry): Stacks {
  return { undo: [...undo, entry].slice(-most), redo: [] }
}

/** An operation that was taken back (or done again) moves to the other side. */
export function afterReturning(stacks: Stacks, { to, entry }: { to: keyof Stacks; entry: Entry }): Stacks {
  return { ...stacks, [to]: [...stacks[to], entry] }
}

export function without({ undo, redo }: Stacks, entry: Entry): Stacks {
  return { undo: undo.filter((other) => other !== entry), redo: redo.filter((other) => other !== entry) }
}

/**
 * Which version of an object this canvas itself made of which. A command that was made for one version goes on from there,
 * so that one's own changes never stand in each other's way, while those of others do.
 */
export class Lineage {
  readonly #next = new Map<string, number>()
  readonly #arrived = new Map<string, Versioned>()

  note(id: string, { from, to }: { from: number; to: number }): void {
    if (to > from) this.#next.set(`${id} ${from}`, to)
  }

  resolve(id: string, version: number): number {
    const next = this.#next.get(`${id} ${version}`)
    return next === undefined ? version : this.resolve(id, next)
  }

  /** A line that was shown before the server had it is there. */
  arrive(shown: string, line: Versioned): void {
    this.#arrived.set(shown, line)
  }

  /** A line that is drawn anew has not arrived, whatever stood in its place before. */
  depart(shown: string): void {
    this.#arrived.delete(shown)
  }

  /** A line as the server knows it by now; undefined when the server refused to draw it. */
  trace({ id, version }: Versioned): Versioned | undefined {
    const line = id.startsWith(pendingPrefix) ? this.#arrived.get(id) : { id, version }
    return line === undefined ? undefined : { id: line.id, version: this.resolve(line.id, line.version) }
  }
}

/** What the operation is called. */
export function describeCommand(
  command: Command,
  names: { node: (id: string) => string; line: (ends: { sourceId: string; targetId: string }) => string },
): About {
  switch (command.do) {
    case 'connect':
      return { key: 'connect', name: names.line(command) }
    case 'disconnect':
      return { key: 'disconnect', name: names.line(command.edge) }
    case 'scopes':
      return { key: 'scopes', name: '' }
    case 'move': {
      const [only, another] = command.places
      if (only === undefined || another !== undefined) return { key: 'arrange', name: '' }
      return { key: 'move', name: names.node(only.id) }
    }
    case 'rename':
      return { key: 'rename', name: command.before }
    case 'add':
      return { key: 'add', name: command.input.name ?? '' }
    case 'delete':
      return { key: 'delete', name: names.node(command.node.id) }
    case 'restore':
      return { key: 'add', name: '' }
  }
}

/** Lines as they will be once the server has done the command. */
export function showCommand(
  edges: readonly TopologyEdge[],
  { command, draft }: { command: Command; draft: TopologyEdge | undefined },
): TopologyEdge[] {
  switch (command.do) {
    case 'connect':
      return draft === undefined ? [...edges] : [...edges, draft]
    case 'disconnect':
      return edges.filter((edge) => edge.id !== command.edge.id)
    case 'restore':
      return [...edges, ...command.edges.map((edge) => ({ ...edge, id: pendingId(edge.id) }))]
    default:
      return [...edges]
  }
}

/** Prefix of a line that the server has not confirmed yet. */
export const pendingPrefix = 'pending:'

/** The ID of a line until then: after the line that is put back, or after `source:target`. */
export function pendingId(of: string): string {
  return `${pendingPrefix}${of}`
}

/** Changes that are about the canvas as a whole, and no single object of it. */
const wholeChanges: readonly string[] = ['topology.arranged', 'sample.loaded', 'sample.removed']

/** What a change of the topology is called in the audit log, for telling one's own from those of others. */
export function changeKey(action: string, targetId: string): string {
  return wholeChanges.includes(action) ? action : `${action} ${targetId}`
}

/** What the server returns for each command. */
export interface Returned {
  connect: TopologyEdge
  disconnect: { removalId: string }
  scopes: TopologyEdge
  move: (Place & { version: number })[]
  rename: TopologyNode
  add: TopologyNode
  delete: { removalId: string }
  restore: { nodes: TopologyNode[]; edges: TopologyEdge[] }
}
