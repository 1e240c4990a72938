import * as z from 'zod'
import { objectId, pageQuery, status, timestamp } from '@/lib/schema'

export const listRulesQuery = pageQuery.extend({ applicationId: objectId.optional() })

export const ruleDto = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** `exclusive`: made with an agent, for it alone. */
  kind: z.enum(['exclusive', 'shared']),
  status,
  subjects: z.array(z.strictObject({ applicationId: z.string(), name: z.string() })),
  resources: z.array(
    z.strictObject({
      id: z.string(),
      credentialId: z.string(),
      identifier: z.string(),
      name: z.string(),
      manual: z.boolean(),
      /** Edges that hold the resource in the rule. */
      edgeIds: z.array(z.string()),
    }),
  ),
  createdAt: timestamp,
})
export type RuleDto = z.infer<typeof ruleDto>
