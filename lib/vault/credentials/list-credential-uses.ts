import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** One authorization rule that holds a credential, and for whom. */
export interface CredentialUse {
  id: string
  ruleName: string
  /** The agent or application that may obtain the credential; null when the rule names nobody. */
  application: { id: string; name: string } | null
  /** Linked by hand. */
  manual: boolean
  /** Edges of the topology that hold the link. */
  edgeIds: string[]
}

/** Who may obtain a credential and what stands for it on the topology; shown before it is disabled or deleted. */
export async function listCredentialUses(
  actor: Actor,
  credentialId: string,
): Promise<{ uses: CredentialUse[]; nodes: { id: string; name: string }[] }> {
  authorize(actor, 'credential:read')
  const { instanceId } = actor
  const [resources, nodes] = await Promise.all([
    db().ruleResource.findMany({
      where: { credentialId, rule: { instanceId } },
      orderBy: { createdAt: 'asc' },
      select: {
        id: true,
        manual: true,
        edges: { select: { edgeId: true } },
        rule: {
          select: {
            name: true,
            subjects: { select: { application: { select: { id: true, name: true } } } },
          },
        },
      },
    }),
    db().node.findMany({
      where: { credentialId, instanceId },
      orderBy: { createdAt: 'asc' },
      select: { id: true, name: true },
    }),
  ])
  const uses = resources.flatMap(({ id, manual, edges, rule }): CredentialUse[] => {
    const link = { ruleName: rule.name, manual, edgeIds: edges.map(({ edgeId }) => edgeId) }
    if (rule.subjects.length === 0) return [{ ...link, id, application: null }]
    return rule.subjects.map(({ application }) => ({ ...link, id: `${id}:${application.id}`, application }))
  })
  return { uses, nodes }
}
