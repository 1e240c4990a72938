import type { Actor } from '@/lib/actor'
import { changedFields, withSecretChange } from '@/lib/audit/changed-fields'
import { refuseOverwrite } from '@/lib/audit/refuse-overwrite'
import { config } from '@/lib/config'
import { transact } from '@/lib/db/transact'
import type { Service } from '@/lib/db/generated/client'
import { lockService, requireUniqueServiceName } from '@/lib/gateway/services/find-service'
import {
  requireApiKeyFits,
  requireBaseUrl,
  requireKeyForNewOrigin,
  requirePace,
} from '@/lib/gateway/services/rules'
import type { ServiceDto, UpdateServiceInput } from '@/lib/gateway/services/schema'
import { serviceIncludes, toServiceDto } from '@/lib/gateway/services/to-service-dto'
import type { SeenValues } from '@/lib/schema'
import { seal, secretHint } from '@/lib/vault/seal'

/** Changes a service. An API key that is absent or empty leaves the stored one; a given one replaces it. */
export async function updateService(
  actor: Actor,
  { id, changes, seen }: { id: string; changes: UpdateServiceInput; seen?: SeenValues | undefined },
): Promise<ServiceDto> {
  return transact(actor, 'service:write', async (context) => {
    const { tx, instanceId } = context
    const before = await lockService(context, id)
    const { name, status, apiKey = '' } = changes
    await requireUniqueServiceName(tx, { instanceId, name, exceptId: id })
    if (apiKey !== '') requireApiKeyFits(before.provider, apiKey)
    const shown = { name, status, ...readUpstreamChanges(before, changes) }
    const relied = apiKey === '' ? [] : (['baseUrl'] as const)
    await refuseOverwrite(context, { ids: [id], before, changes: shown, seen, relied })
    const key =
      apiKey === '' ? {} : { apiKeySealed: seal(apiKey, { instanceId, id }), hint: secretHint(apiKey) }
    const row = await tx.service.update({
      where: { id },
      data: { ...shown, ...key },
      omit: { apiKeySealed: false },
      include: serviceIncludes,
    })
    context.audit({
      action: apiKey === '' ? 'service.updated' : 'service.rotated',
      targetType: 'service',
      targetId: id,
      targetName: row.name,
      detail:
        apiKey === ''
          ? changedFields(before, shown)
          : withSecretChange(changedFields(before, shown), {
              name: 'apiKey',
              before: before.hint,
              after: row.hint,
            }),
    })
    return toServiceDto(row)
  })
}

function readUpstreamChanges(before: Service, changes: UpdateServiceInput) {
  const { provider } = before
  const paceMs = changes.paceMs === undefined ? undefined : requirePace(provider, changes.paceMs)
  if (changes.baseUrl === undefined) return { paceMs }
  const allowRanges = config().upstreamAllow
  const baseUrl = requireBaseUrl({ provider, baseUrl: changes.baseUrl, allowRanges })
  requireKeyForNewOrigin(
    { baseUrl: before.baseUrl, hasApiKey: before.apiKeySealed !== null },
    { baseUrl, apiKey: changes.apiKey ?? '' },
  )
  return { paceMs, baseUrl }
}
