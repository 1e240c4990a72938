import * as z from 'zod'
import type { Missing } from '@/lib/policy/decision'

const nodeId = z.string().nullable()
const missing = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('edge'),
    sourceNodeId: nodeId,
    targetNodeId: nodeId,
    source: z.string(),
    target: z.string(),
  }),
  z.object({ kind: z.literal('scope_grant'), clientId: z.string(), audience: z.string(), scope: z.string() }),
  z.object({
    kind: z.literal('grant'),
    consumerId: z.string(),
    consumerName: z.string(),
    modelApiId: z.string(),
    modelApiName: z.string(),
  }),
])

/** What a stored request says was missing; null for nothing, or for what an older record says in another form. */
export function readMissing(value: unknown): Missing | null {
  return missing.safeParse(value).data ?? null
}
