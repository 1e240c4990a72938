import type { Actor } from '@/lib/actor'
import { describeAffected } from '@/lib/bulk/describe-affected'
import type { BulkImpact, BulkSwitch } from '@/lib/bulk/schema'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** What enabling or disabling several credentials would do: which agents may obtain them. */
export async function previewCredentialSwitch(
  actor: Actor,
  { ids, status }: BulkSwitch,
): Promise<BulkImpact> {
  authorize(actor, 'credential:read')
  const application = { select: { id: true, name: true } } as const
  const rows = await db().credential.findMany({
    where: { instanceId: actor.instanceId, id: { in: ids } },
    select: {
      id: true,
      status: true,
      resources: { select: { rule: { select: { subjects: { select: { application } } } } } },
    },
  })
  const agents = rows
    .filter((row) => row.status !== status)
    .flatMap(({ resources }) => resources.flatMap(({ rule }) => rule.subjects))
  return {
    unchanged: rows.filter((row) => row.status === status).map(({ id }) => id),
    affected: describeAffected(
      'agents',
      agents.map((subject) => subject.application),
    ),
  }
}
