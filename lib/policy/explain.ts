import type { DecisionStep, Missing, Pass, Reason } from '@/lib/policy/decision'

/** English sentences of the outcomes, for API answers and logs; the console has the same keys in its messages. */
const sentences: Record<Pass | Reason, string> = {
  'model_api.enabled': 'Model API {modelApi} is enabled.',
  'model_api.disabled': 'Model API {modelApi} is disabled.',
  'auth.off': 'Consumer authentication is off for Model API {modelApi}: anyone may call it.',
  'token.valid': 'The token of {clientId} is genuine and has not expired.',
  'token.missing': 'The request carries no bearer token.',
  'token.invalid': 'The bearer token is not an access token signed by this issuer.',
  'token.expired': 'The bearer token has expired.',
  'application.enabled': 'The token belongs to application {application}, which is enabled.',
  'application.unknown': 'There is no application {clientId}.',
  'application.disabled': 'Application {application} is disabled.',
  'client.enabled': 'Application {application} is enabled and may act as a client.',
  'client.disabled': 'Application {application} may not act as a client.',
  'audience.accepted': 'The gateway accepts tokens for {audience}.',
  'audience.refused': 'The gateway does not accept tokens for {audience}.',
  'scope.granted': '{application} holds the scope {scope} on {audience}.',
  'scope.not_granted': '{application} is not granted the scope {scope} on {audience}.',
  'scope.unknown': 'Resource server {resourceServer} has no scope {scope}.',
  'resource_server.enabled': '{audience} is resource server {resourceServer}.',
  'resource_server.unknown': 'No resource server has the audience {audience}.',
  'resource_server.disabled': 'Resource server {resourceServer} is disabled.',
  'consumer.matched': 'The token matches consumer {consumer} by its claim {claim}.',
  'consumer.not_found': 'No consumer matches the token of {application}.',
  'consumer.disabled': 'Consumer {consumer} is disabled.',
  'grant.live': 'Consumer {consumer} may call Model API {modelApi}.',
  'grant.not_found': 'Consumer {consumer} has no grant on Model API {modelApi}.',
  'grant.expired': 'The grant of consumer {consumer} on Model API {modelApi} has ended.',
  'service.enabled': 'Service {service} is enabled.',
  'service.disabled': 'Service {service} is disabled.',
}

/** One step of a decision in words; an outcome that a record of another version names stands for itself. */
export function describeStep({ outcome, values }: DecisionStep): string {
  const sentence: string | undefined = sentences[outcome]
  return (sentence ?? outcome).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** What is missing, in words: the next step of whoever may give it. */
export function describeMissing(missing: Missing): string {
  switch (missing.kind) {
    case 'edge':
      return `Draw a line from ${missing.source} to ${missing.target}.`
    case 'scope_grant':
      return `Grant ${missing.clientId} the scope ${missing.audience}|${missing.scope}.`
    case 'grant':
      return `Grant consumer ${missing.consumerName} the Model API ${missing.modelApiName}.`
  }
}
