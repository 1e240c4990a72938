import { expect, it } from 'vitest'
import { tellActor, tellActorOf } from '@/lib/audit/tell-actor'

it.each([
  ['api_token', 'tok_x', 'ada@example.com', 'API token ada@example.com'],
  ['api_token', 'tok_x', 'Management API token', 'API token Management API token'],
  ['api_token', 'api_token', 'Management API token', 'Management API token'],
  ['user', 'usr_x', 'ada@example.com', 'ada@example.com'],
  ['system', 'system', 'Sample topology', 'Sample topology'],
])('tells %s %s %j as %j', (kind, id, name, told) => {
  expect(tellActor({ kind, id, name })).toBe(told)
  expect(tellActorOf({ actorKind: kind, actorId: id, actorName: name })).toBe(told)
})
