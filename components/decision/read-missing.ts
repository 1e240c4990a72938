import type { Missing } from '@/lib/policy/decision'

type Check = (value: unknown) => boolean
type MissingOf<Kind extends Missing['kind']> = Extract<Missing, { kind: Kind }>

const isText: Check = (value) => typeof value === 'string'
const isNodeId: Check = (value) => value === null || isText(value)

/** By hand, since a schema library would weigh more than the pages that ask. */
const shapes: {
  [Kind in Missing['kind']]: Record<Exclude<keyof MissingOf<Kind>, 'kind'>, Check>
} = {
  edge: { sourceNodeId: isNodeId, targetNodeId: isNodeId, source: isText, target: isText },
  scope_grant: { clientId: isText, audience: isText, scope: isText },
  grant: { consumerId: isText, consumerName: isText, modelApiId: isText, modelApiName: isText },
}

/** What a stored request says was missing; null for nothing, or for what an older record says in another form. */
export function readMissing(value: unknown): Missing | null {
  if (typeof value !== 'object' || value === null) return null
  const fields = value as Record<string, unknown>
  if (typeof fields.kind !== 'string' || !Object.hasOwn(shapes, fields.kind)) return null
  const checks = Object.entries<Check>(shapes[fields.kind as Missing['kind']])
  return checks.every(([name, fits]) => fits(fields[name])) ? (value as Missing) : null
}
