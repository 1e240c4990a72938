import { beforeAll, describe, expect, it } from 'vitest'
import type { AuditRecord } from '@/lib/audit/append'
import { exportAuditEvents } from '@/lib/audit/export-audit-events'
import { addNewer } from '@/lib/audit/group-events'
import { listAuditGroups } from '@/lib/audit/list-audit-groups'
import { countAuditEvents, readAuditFacets } from '@/lib/audit/read-audit-facets'
import { readAuditTail } from '@/lib/audit/read-audit-tail'
import { append, filterOf, line } from '@/lib/audit/testing'
import { testActor, useTestDatabase } from '@/lib/db/testing'

useTestDatabase()

const ada = `usr_${'a'.repeat(26)}`
const list = (query: string, cursor?: string) =>
  listAuditGroups(testActor({ role: 'auditor' }), { filter: filterOf(query), cursor })
const ids = (groups: { id: string }[][]) => groups.map((group) => group.map(({ id }) => id))

/** Three thousand lines of tokens, and one request of Ada's whose three lines lie far apart in the log. */
const request = { requestId: 'req_ada', actorId: ada, actorName: 'ada@example.com', actorKind: 'user' }
let scattered: AuditRecord[]
let odd: AuditRecord

beforeAll(async () => {
  const connected = line({ ...request, action: 'edge.connected', via: 'console', targetName: '50 % off_er' })
  const refused = line({ ...request, action: 'access.refused', via: 'console', result: 'refused' })
  const created = line({ ...request, action: 'grant.created', via: 'console' })
  for (const one of [connected, refused, created]) {
    await append(one, ...Array.from({ length: 1000 }, () => line()))
  }
  scattered = [created, refused, connected]
  ;[odd] = (await append(
    line({
      requestId: '',
      action: 'session.refused',
      result: 'refused',
      actorKind: 'user',
      actorId: '',
      actorName: '=HYPERLINK("http://evil")',
      via: 'console',
      sourceIp: '::1',
      targetName: 'a "quoted", text\nof two lines',
      detail: {
        clientSecret: 'CSshown',
        nested: [{ apiKey: 'sk-1', hint: 'last' }],
        reason: 'wrong_password',
      },
    }),
  )) as [AuditRecord]
}, 60_000)

describe('listAuditGroups', () => {
  it('refuses a cursor that is none', async () => {
    await expect(list('', 'abc')).rejects.toMatchObject({ code: 'input.invalid' })
  })

  it('keeps the lines of one request together however far apart they are, on one page only', async () => {
    const seen: string[][] = []
    let cursor: string | undefined
    let pages = 0
    do {
      const page = await list('', cursor)
      expect(page.groups.length).toBeLessThanOrEqual(50)
      seen.push(...ids(page.groups))
      cursor = page.nextCursor ?? undefined
      pages += 1
    } while (cursor !== undefined)
    expect(pages).toBe(61)
    expect(seen.flat()).toHaveLength(3004)
    expect(new Set(seen.flat()).size).toBe(3004)
    expect(seen.filter((group) => group.length > 1)).toEqual([scattered.map(({ id }) => id)])
    expect(seen.findIndex((group) => group.length > 1)).toBe(1001)
  }, 60_000)

  it('shows of a request what fits', async () => {
    const [created, refused, connected] = scattered.map(({ id }) => id)
    expect(ids((await list('actor:ada')).groups)).toEqual([[created, refused, connected]])
    expect(ids((await list('actor:ada result:success')).groups)).toEqual([[created, connected]])
    expect(ids((await list('action:access')).groups)).toEqual([[refused]])
  })

  it.each([
    ['actor:ADA@example', 1],
    [`actor:${ada}`, 1],
    ['actor:nobody', 0],
    ['action:edge.*,grant.created', 1],
    ['result:denied', 2],
    ['via:console', 2],
    ['target:"50 % off_"', 1],
    ['target:"50 X off"', 0],
    ['target:%', 1],
    ['target:_er', 1],
    ['ip:::1', 1],
    ['request:req_ada', 1],
    ['edge', 1],
    ['"50 %" edge', 1],
    ['"50 %" token', 0],
    ["' OR TRUE --", 0],
    ['until:2026-01-01T00:00:02Z', 1],
    ['since:2026-01-01T00:50:04Z', 1],
    ['since:1h', 0],
  ])('finds for %j as many groups: %i', async (query, count) => {
    expect((await list(query)).groups).toHaveLength(count)
  })
})

describe('facets', () => {
  it('count what each value would leave, the other filters given, and stop at the cap', async () => {
    const facets = await readAuditFacets(testActor(), filterOf(''))
    expect(facets.result.map(({ value, count }) => [value, count])).toEqual([
      ['success', 1001],
      ['refused', 2],
      ['failed', 0],
    ])
    expect(facets.action.map(({ value, count }) => [value, count])).toEqual([
      ['token.*', 1001],
      ['access.*', 1],
      ['edge.*', 1],
      ['grant.*', 1],
      ['session.*', 1],
    ])
    expect(facets.actor).toEqual([
      { value: `app_${'b'.repeat(26)}`, label: 'CRM agent', count: 1001 },
      { value: ada, label: 'ada@example.com', count: 3 },
    ])
    const narrowed = await readAuditFacets(testActor(), filterOf('actor:ada result:refused'))
    expect(narrowed.result.map(({ count }) => count)).toEqual([2, 1, 0])
    expect(narrowed.via).toEqual([
      { value: 'console', label: 'console', count: 1 },
      ...['api', 'gateway', 'oauth', 'system'].map((value) => ({ value, label: value, count: 0 })),
    ])
    expect(narrowed.actor.map(({ count }) => count)).toEqual([1])
  })

  it('count the lines of a query up to the cap', async () => {
    expect(await countAuditEvents(testActor(), filterOf(''))).toBe(1001)
    expect(await countAuditEvents(testActor(), filterOf('actor:ada'))).toBe(3)
  })
})

describe('readAuditTail', () => {
  it('tells what fits and came later, and where to go on', async () => {
    const { latest, groups } = await list('')
    expect(await readAuditTail(testActor(), { filter: filterOf(''), after: latest })).toEqual({
      events: [],
      cursor: latest,
      truncated: false,
    })
    const [first, second] = await append(line({ requestId: 'req_new' }), line({ requestId: 'req_new' }))
    const unfit = await readAuditTail(testActor(), { filter: filterOf('action:edge'), after: latest })
    expect(unfit.events).toEqual([])
    const tail = await readAuditTail(testActor(), { filter: filterOf('action:token'), after: latest })
    expect(tail.events.map(({ id }) => id)).toEqual([second!.id, first!.id])
    expect(tail.cursor).toBe(unfit.cursor)
    const merged = addNewer(addNewer(groups, tail.events.slice(1)), tail.events)
    expect(ids(merged).slice(0, 2)).toEqual([[second!.id, first!.id], [odd.id]])
  })

  it('says when it leaves lines out', async () => {
    const { latest } = await list('')
    await append(...Array.from({ length: 101 }, () => line()))
    const tail = await readAuditTail(testActor(), { filter: filterOf(''), after: latest })
    expect([tail.events.length, tail.truncated]).toEqual([100, true])
  })

  it('refuses a cursor that is none', async () => {
    const tail = readAuditTail(testActor(), { filter: filterOf(''), after: 'x' })
    await expect(tail).rejects.toMatchObject({ code: 'input.invalid' })
  })
})

describe('exportAuditEvents', () => {
  async function collect(query: string, format: 'csv' | 'jsonl'): Promise<string[]> {
    const pieces: string[] = []
    for await (const piece of exportAuditEvents(testActor({ role: 'auditor' }), {
      filter: filterOf(query),
      format,
    })) {
      pieces.push(piece)
    }
    return pieces
  }

  it('writes CSV with formulas defused, texts quoted and secrets masked', async () => {
    expect((await collect('action:session', 'csv')).join('')).toBe(
      [
        'time,action,result,actor_kind,actor_id,actor_name,via,source_ip,request_id,target_type,target_id,target_name,detail,id',
        `${odd.time.toISOString()},session.refused,refused,user,,"'=HYPERLINK(""http://evil"")",console,::1,,,,` +
          `"a ""quoted"", text\nof two lines",` +
          `"{""nested"":[{""hint"":""last"",""apiKey"":""••••""}],""reason"":""wrong_password"",""clientSecret"":""••••""}",${odd.id}`,
        '',
      ].join('\r\n'),
    )
  })

  it('writes one JSON object a line, in pieces of a batch', async () => {
    const pieces = await collect('', 'jsonl')
    const lines = pieces.join('').trimEnd().split('\n')
    expect(pieces.length).toBe(Math.ceil(lines.length / 500))
    const seen = lines.map((text) => (JSON.parse(text) as { id: string }).id)
    expect(new Set(seen).size).toBe(lines.length)
    const [edge] = (await collect('action:edge.connected', 'jsonl')).map(
      (text) => JSON.parse(text) as unknown,
    )
    expect(edge).toEqual({
      id: scattered[2]!.id,
      time: scattered[2]!.time.toISOString(),
      action: 'edge.connected',
      result: 'success',
      actor: { kind: 'user', id: ada, name: 'ada@example.com' },
      via: 'console',
      sourceIp: '127.0.0.1',
      requestId: 'req_ada',
      target: { type: '', id: '', name: '50 % off_er' },
      detail: {},
    })
  })

  it('leaves a line that tells who took what, before anything leaves', async () => {
    const export_ = exportAuditEvents(testActor({ role: 'auditor' }), {
      filter: filterOf('actor:ada via:api'),
      format: 'csv',
    })
    await export_.next()
    await export_.return()
    const [[event]] = (await list('action:audit.exported')).groups as [[object]]
    expect(event).toMatchObject({
      action: 'audit.exported',
      actor: { name: 'test@example.com' },
      target: { type: 'audit_log' },
      detail: { format: 'csv', query: 'actor:ada via:api' },
    })
  })
})
