import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { orNull } from '@/lib/console/or-null'
import { readActivity } from '@/lib/console/read-activity'
import { listConsumers } from '@/lib/gateway/consumers/list-consumers'
import { listGrants } from '@/lib/gateway/grants/list-grants'
import { describeModelApiImpact } from '@/lib/gateway/model-apis/describe-impact'
import { getModelApi } from '@/lib/gateway/model-apis/get-model-api'
import { presets } from '@/lib/gateway/providers/presets'
import { listServices } from '@/lib/gateway/services/list-services'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import { gatewayAudience, modelInvokeScope } from '@/lib/policy/snapshot'

const limit = 100

/** Everything that the page of one Model API shows. Null when there is none. */
export const readModelApiPage = cache(async (actor: Actor, id: string) => {
  const modelApi = await orNull(getModelApi(actor, id))
  if (modelApi === null) return null
  const [impact, grants, services, consumers, activity] = await Promise.all([
    describeModelApiImpact(actor, id),
    listGrants(actor, { modelApiId: id, limit }),
    listServices(actor, { limit }),
    listConsumers(actor, { limit }),
    readActivity(actor, { targetIds: [id], calls: { modelApiId: id } }),
  ])
  const { snippetGatewayUrl } = config()
  const caller = consumers.items.find(
    ({ id: consumerId, applicationId }) =>
      applicationId !== null && grants.items.some((grant) => grant.consumerId === consumerId),
  )
  return {
    modelApi,
    impact,
    activity,
    grants: grants.items,
    services: services.items,
    service: services.items.find((service) => service.id === modelApi.serviceId),
    consumers: consumers.items.map(({ id, name, claim, value }) => ({
      id,
      name,
      note: `${claim} = ${value}`,
    })),
    gatewayUrl: snippetGatewayUrl,
    url: `${snippetGatewayUrl}${modelApi.basePath === '/' ? '' : modelApi.basePath}`,
    firstCall: {
      model: presets[modelApi.provider].exampleModel,
      clientName: caller?.name ?? null,
      token: {
        endpoint: `${issuerOf({ publicGatewayUrl: snippetGatewayUrl })}/token`,
        clientId: caller?.applicationId ?? null,
        scope: `${gatewayAudience(actor.instanceId)}|${modelInvokeScope}`,
      },
    },
  }
})
