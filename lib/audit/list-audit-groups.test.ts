import { beforeAll, describe, expect, it } from 'vitest'
import { listAuditEvents } from '@/lib/audit/list-audit-events'
import { listAuditGroups } from '@/lib/audit/list-audit-groups'
import { countAuditEvents } from '@/lib/audit/read-audit-facets'
import { append, filterOf, line } from '@/lib/audit/testing'
import { testActor, useTestDatabase } from '@/lib/db/testing'

useTestDatabase()

describe('lines about what the reader may not see', () => {
  const operator = () => testActor({ role: 'operator' })
  const query = () => filterOf('request:req_people')

  beforeAll(async () => {
    const actions = ['user.created', 'session.ended', 'api_token.created', 'setting.changed', 'agent.created']
    await append(...actions.map((action) => line({ action, requestId: 'req_people' })))
  })

  it('are in no page, export, tail or count of theirs', async () => {
    const actionsOf = (groups: { action: string }[][]) => groups.flat().map(({ action }) => action)
    const page = await listAuditGroups(operator(), { filter: query() })
    expect(actionsOf(page.groups)).toEqual(['agent.created'])
    const events = await listAuditEvents(operator(), { requestId: 'req_people' })
    expect(events.items.map(({ action }) => action)).toEqual(['agent.created'])
    expect(await countAuditEvents(operator(), query())).toBe(1)
  })

  it('are all there for an auditor', async () => {
    const events = await listAuditEvents(testActor({ role: 'auditor' }), { requestId: 'req_people' })
    expect(events.items).toHaveLength(5)
  })
})

describe('a request of many lines', () => {
  it('tells how many lines of a request it leaves out, of those that fit and that the reader may see', async () => {
    const requestId = 'req_bulk'
    await append(
      ...Array.from({ length: 100 }, (_, at) =>
        line({ requestId, action: 'agent.deleted', targetName: `${at}` }),
      ),
      ...Array.from({ length: 60 }, () => line({ requestId, action: 'user.deleted' })),
    )
    const sizes = async (query: string, role: 'auditor' | 'operator' = 'auditor') => {
      const { groups, unshown } = await listAuditGroups(testActor({ role }), { filter: filterOf(query) })
      return [groups.find(([first]) => first?.requestId === requestId)?.length, unshown[requestId]]
    }
    expect(await sizes('action:agent.deleted')).toEqual([50, 50])
    expect(await sizes('action:agent.deleted', 'operator')).toEqual([50, 50])
    expect(await sizes('via:oauth')).toEqual([50, 110])
    expect(await sizes('via:oauth', 'operator')).toEqual([50, 50])
    expect(await sizes('request:req_bulk action:agent.deleted')).toEqual([100, undefined])
    expect(await sizes('request:req_bulk')).toEqual([160, undefined])
    const few = await listAuditGroups(testActor({ role: 'auditor' }), { filter: filterOf('action:none') })
    expect(few.unshown).toEqual({})
  })
})
