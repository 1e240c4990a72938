import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import type { ApplicationDto } from '@/lib/identity/applications/schema'
import { applicationIncludes, toApplicationDto } from '@/lib/identity/applications/to-application-dto'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions, Status } from '@/lib/schema'

export interface ListApplicationsOptions extends PageOptions {
  /** `application` unless given: agents have a list of their own. */
  identityType?: 'application' | 'agent' | 'all' | undefined
  status?: Status | undefined
  audience?: string | undefined
}

/** Applications of the instance, newest first. `search` looks into name, id and resource server identifier. */
export async function listApplications(
  actor: Actor,
  options: ListApplicationsOptions = {},
): Promise<Page<ApplicationDto>> {
  authorize(actor, 'application:read')
  const { after, ...window } = keyset(options)
  const { search, status, audience, identityType = 'application' } = options
  const rows = await db().application.findMany({
    where: {
      instanceId: actor.instanceId,
      ...(identityType === 'all' ? {} : { identityType }),
      ...(status === undefined ? {} : { status }),
      ...(audience === undefined ? {} : { audience }),
      AND: [after, search === undefined || search === '' ? {} : matchesSearch(search)],
    },
    include: applicationIncludes,
    ...window,
  })
  return toPage(rows, { options, toItem: toApplicationDto })
}

function matchesSearch(search: string) {
  const contains = { contains: search, mode: 'insensitive' } as const
  return { OR: [{ name: contains }, { audience: contains }, { id: search }] }
}
