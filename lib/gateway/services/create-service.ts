import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import { config } from '@/lib/config'
import { transact, type WriteContext } from '@/lib/db/transact'
import { requireUniqueServiceName } from '@/lib/gateway/services/find-service'
import { requireApiKeyFits, requireBaseUrl, requirePace } from '@/lib/gateway/services/rules'
import type { CreateServiceInput, ServiceDto } from '@/lib/gateway/services/schema'
import { serviceIncludes, toServiceDto } from '@/lib/gateway/services/to-service-dto'
import { newId } from '@/lib/ids'
import { seal, secretHint } from '@/lib/vault/seal'

/** Adds an upstream of the gateway. Its API key is stored sealed. Throws `input.invalid`, `resource.conflict` by field. */
export async function createService(actor: Actor, input: CreateServiceInput): Promise<ServiceDto> {
  return transact(actor, 'service:write', (context) => insertService(context, input))
}

/** The same inside a running transaction, also for samples. */
export async function insertService(
  context: WriteContext,
  input: CreateServiceInput & { sample?: boolean },
): Promise<ServiceDto> {
  const { tx, instanceId } = context
  const { name, provider, protocol, apiKey = '', sample } = input
  const baseUrl = requireBaseUrl({ ...input, allowRanges: config().upstreamAllow })
  requireApiKeyFits(provider, apiKey)
  const paceMs = requirePace(provider, input.paceMs)
  await requireUniqueServiceName(tx, { instanceId, name })
  const id = newId('svc')
  const row = await tx.service.create({
    data: {
      id,
      instanceId,
      name,
      provider,
      protocol,
      baseUrl,
      paceMs,
      sample,
      ...(apiKey === '' ? {} : { apiKeySealed: seal(apiKey, { instanceId, id }), hint: secretHint(apiKey) }),
    },
    omit: { apiKeySealed: false },
    include: serviceIncludes,
  })
  context.audit({
    action: 'service.created',
    targetType: 'service',
    targetId: id,
    targetName: name,
    detail: {
      hasApiKey: apiKey !== '',
      ...newFields(row, ['name', 'provider', 'protocol', 'baseUrl', 'paceMs']),
    },
  })
  return toServiceDto(row)
}
