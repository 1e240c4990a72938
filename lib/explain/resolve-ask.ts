import type { AccessQuestion, ExplainedObject, Explanation } from '@/lib/explain/schema'
import type { Ask, World } from '@/lib/explain/world'
import { notFound } from '@/lib/errors'
import { everyScope } from '@/lib/policy/decide-token'
import { gatewayAudience, modelInvokeScope } from '@/lib/policy/snapshot'

/** A question with the objects it names. */
export interface ResolvedAsk {
  ask: Ask
  action: Explanation['action']
  principal: ExplainedObject
  resource: ExplainedObject
}

/**
 * Finds what a question is about. Without scopes it asks for what the resource needs: the gateway's own scope, or every
 * scope of a resource server. Throws `resource.not_found`.
 */
export function resolveAsk(world: World, question: AccessQuestion): ResolvedAsk {
  const application = world.snapshot.applications.get(question.principal)
  if (application === undefined) throw notFound('application', question.principal)
  const principal: ExplainedObject = {
    type: application.identityType,
    id: application.id,
    name: application.name,
  }
  return { principal, ...resolveResource(world, question) }
}

function resolveResource(world: World, question: AccessQuestion): Omit<ResolvedAsk, 'principal'> {
  const { principal: applicationId, resource: id } = question
  const scopes = (question.scope ?? '').split(' ').filter((scope) => scope !== '')
  const { snapshot } = world
  const modelApi = snapshot.modelApis.get(id)
  if (modelApi !== undefined) {
    const audience = question.audience ?? gatewayAudience(snapshot.instanceId)
    const asked = scopes.length > 0 ? scopes : defaultScopes(world, { applicationId, audience })
    return {
      ask: { kind: 'call', applicationId, modelApiId: id, audience, scopes: asked },
      action: 'call',
      resource: { type: 'model_api', id, name: modelApi.name },
    }
  }
  const credential = world.credentials.get(id)
  if (credential !== undefined) {
    return {
      ask: { kind: 'credential', applicationId, credentialId: id },
      action: 'obtain',
      resource: { type: 'credential', id, name: credential.name },
    }
  }
  const server = [...snapshot.resourceServers.values()].find((each) => each.applicationId === id)
  if (server === undefined) throw notFound('resource', id)
  const asked = scopes.length > 0 ? scopes : [...server.scopes].sort()
  return {
    ask: {
      kind: 'token',
      applicationId,
      audience: server.audience,
      scopes: asked.length > 0 ? asked : [everyScope],
    },
    action: 'token',
    resource: { type: 'resource_server', id, name: server.name },
  }
}

/** The gateway's own audience has one scope; of another audience a client would bring what it holds. */
function defaultScopes(
  { snapshot }: World,
  { applicationId, audience }: { applicationId: string; audience: string },
): string[] {
  if (audience === gatewayAudience(snapshot.instanceId)) return [modelInvokeScope]
  return [...(snapshot.applications.get(applicationId)?.scopesByAudience.get(audience) ?? [])]
}
