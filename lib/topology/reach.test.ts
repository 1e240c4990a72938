import { expect, it, describe } from 'vitest'
import { selectLines, type AccessLine, type AccessObject, type AccessQuery } from '@/lib/topology/access'
import { accessCsv, reachCsv } from '@/lib/topology/access-csv'
import { reach, reachedIds } from '@/lib/topology/reach'

const object = (kind: AccessObject['kind'], id: string): AccessObject => ({
  id,
  name: id,
  kind,
  identity: `identity of ${id}`,
  nodeId: `node ${id}`,
})
const portal = object('client', 'portal')
const agent = object('agent', 'agent')
const helper = object('agent', 'helper')
const model = object('llm', 'model')
const orders = object('enterprise', 'orders')

const line = (caller: AccessObject, callee: AccessObject, rest: Partial<AccessLine> = {}): AccessLine => ({
  id: `${caller.id}>${callee.id}`,
  grant: 'edge',
  edgeId: `edge ${caller.id}>${callee.id}`,
  may: 'agent_scopes',
  caller,
  callee,
  labels: ['use'],
  since: '2026-01-02T00:00:00.000Z',
  by: 'ada',
  expiresAt: null,
  lastCallAt: null,
  live: true,
  refusal: null,
  ...rest,
})

const lines = [
  line(portal, agent),
  line(agent, model),
  line(agent, orders, { live: false }),
  line(helper, model),
  line(agent, helper),
  line(helper, agent),
]
const walk = (from: string, direction: 'out' | 'in', given = lines) =>
  reach(given, { from, direction }).map(
    (step) =>
      `${step.line.id} ${step.distance}${step.via.map(({ id }) => ` via ${id}`).join('')}${step.live ? '' : ' closed'}`,
  )

describe('reach', () => {
  it.each<[string, string, 'out' | 'in', string[]]>([
    [
      'passes on through agents, shut ways last, and ends in cycles',
      'portal',
      'out',
      [
        'portal>agent 1',
        'agent>model 2 via agent',
        'agent>helper 2 via agent',
        'helper>model 3 via agent via helper',
        'helper>agent 3 via agent via helper',
        'agent>orders 2 via agent closed',
      ],
    ],
    [
      'finds callers through agents',
      'model',
      'in',
      [
        'agent>model 1',
        'helper>model 1',
        'portal>agent 2 via agent',
        'helper>agent 2 via agent',
        'agent>helper 2 via helper',
      ],
    ],
    [
      'marks callers behind a shut line',
      'orders',
      'in',
      [
        'agent>orders 1 closed',
        'portal>agent 2 via agent closed',
        'helper>agent 2 via agent closed',
        'agent>helper 3 via agent via helper closed',
      ],
    ],
    ['stops at what is no agent', 'model', 'out', []],
    ['knows nothing of a stranger', 'nobody', 'out', []],
  ])('%s', (_, from, direction, expected) => {
    expect(walk(from, direction)).toEqual(expected)
  })

  it('names a line once where two ways lead to it, by the open one', () => {
    const given = [
      line(portal, agent, { live: false }),
      line(portal, helper),
      line(agent, model),
      line(helper, agent),
    ]
    expect(walk('portal', 'out', given)).toEqual([
      'portal>helper 1',
      'helper>agent 2 via helper',
      'agent>model 3 via helper via agent',
      'portal>agent 1 closed',
    ])
  })

  it('gives the ids on the canvas, without what is not drawn', () => {
    const hand = line(portal, { ...model, nodeId: null }, { edgeId: null, grant: 'grant' })
    expect([...reachedIds(reach([hand], { from: 'portal', direction: 'out' }))]).toEqual(['node portal'])
  })
})

describe('selectLines', () => {
  const query: AccessQuery = { text: '', kind: null, state: null, sort: 'caller', descending: false }
  const hand = line(portal, model, {
    id: 'hand',
    grant: 'grant',
    edgeId: null,
    may: 'model_api',
    by: 'grace',
    lastCallAt: '2026-02-01T00:00:00.000Z',
  })
  const ids = (change: Partial<AccessQuery>) =>
    selectLines([...lines, hand], { ...query, ...change }).map(({ id }) => id)

  it.each<[string, Partial<AccessQuery>, string[]]>([
    ['every word must be found', { text: 'PORTAL grace' }, ['hand']],
    ['finds scopes and identities', { text: 'identity use orders' }, ['agent>orders']],
    ['finds nothing', { text: 'nothing' }, []],
    ['by kind', { kind: 'model_api' }, ['hand']],
    ['what lets nothing through', { state: 'off' }, ['agent>orders']],
    ['what is not drawn', { state: 'by_hand' }, ['hand']],
    ['by callee, last first', { text: 'portal', sort: 'callee', descending: true }, ['hand', 'portal>agent']],
    ['latest call first', { text: 'portal', sort: 'lastCall', descending: true }, ['hand', 'portal>agent']],
  ])('%s', (_, change, expected) => {
    expect(ids(change)).toEqual(expected)
  })
})

describe('CSV', () => {
  const evil = { ...portal, name: '=cmd|"calc"', id: 'app_evil' }
  it('defuses formulas in names and writes both directions', () => {
    const given = [line(evil, agent), line(agent, model, { by: '+1', refusal: null })]
    expect(reachCsv(given, 'agent').split('\r\n')).toEqual([
      'direction,distance,via,way,caller,caller_kind,caller_id,may,callee,callee_kind,callee_id,identifier,granted_by,grant_id,since,by,expires_at,last_call_at,status,reason',
      "can_reach,1,,open,agent,agent,agent,agent_scopes,model,llm,model,use,edge,agent>model,2026-01-02T00:00:00.000Z,'+1,,,live,",
      `reached_by,1,,open,"'=cmd|""calc""",client,app_evil,agent_scopes,agent,agent,agent,use,edge,portal>agent,2026-01-02T00:00:00.000Z,ada,,,live,`.replace(
        'portal>agent',
        'app_evil>agent',
      ),
      '',
    ])
  })

  it('writes the lines of the table', () => {
    expect(
      accessCsv([
        line(agent, orders, { live: false, refusal: { outcome: 'scope.not_granted', values: {} } }),
      ]),
    ).toContain(
      'agent_scopes,orders,enterprise,orders,use,edge,agent>orders,2026-01-02T00:00:00.000Z,ada,,,off,scope.not_granted',
    )
  })
})
