import { describe, expect, test } from 'vitest'
import { findTargetPage } from '@/components/audit/find-target-page'
import type { AuditEventDto } from '@/lib/audit/schema'

const pageOf = (action: string, type: string) =>
  findTargetPage({ action, target: { type, id: 'x_1', name: 'One' } } as AuditEventDto)

describe('the page of what a line of the log is about', () => {
  test.each([
    ['application.updated', 'application', '/applications/x_1'],
    ['agent.registered', 'agent', '/agents/x_1'],
    ['credential.created', 'credential', '/credentials/x_1'],
    ['service.created', 'service', '/services/x_1'],
    ['model_api.created', 'model_api', '/model-apis/x_1'],
    ['consumer.created', 'consumer', '/consumers/x_1'],
    ['grant.updated', 'grant', '/grants/x_1'],
    ['scope_grant.created', 'scope_grant', '/grants/x_1'],
    ['edge.connected', 'edge', '/topology?selected=x_1'],
  ])('%s leads to it', (action, type, page) => {
    expect(pageOf(action, type)).toBe(page)
  })

  test.each([
    ['grant.deleted', 'grant'],
    ['edge.disconnected', 'edge'],
    ['node.removed', 'node'],
    ['audit.exported', 'audit_log'],
  ])('%s leads nowhere', (action, type) => {
    expect(pageOf(action, type)).toBeUndefined()
  })
})
