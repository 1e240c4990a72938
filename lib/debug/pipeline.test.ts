import { describe, expect, it } from 'vitest'
import type { RequestDto } from '@/lib/audit/schema'
import type { DebugEvent } from '@/lib/debug/events'
import { describeStages, type StageState } from '@/lib/debug/pipeline'
import { idleRun, RunRecorder } from '@/lib/debug/run'

const token: DebugEvent = {
  type: 'step',
  step: 'token',
  source: 'minted',
  ms: 4,
  audience: 'a',
  scopes: ['s'],
  lifetimeSeconds: 300,
}
const response = (status: number, type = 'text/event-stream'): DebugEvent => ({
  type: 'response',
  status,
  headers: [['content-type', type]],
  requestId: 'req_1',
  ms: 20,
})
const chunk = (text: string, ms = 30): DebugEvent => ({ type: 'chunk', text, ms })
const end: DebugEvent = { type: 'end', ms: 90, bytes: 10 }
/** The record did not come in time. */
const unrecorded: DebugEvent = { type: 'record', record: null }
const error = (stage: 'token' | 'gateway' | 'stream'): DebugEvent => ({
  type: 'error',
  stage,
  code: 'c',
  message: 'm',
})
const refusal = (code: string) => chunk(JSON.stringify({ error: { code, message: 'no' } }))

type Step = RequestDto['steps'][number]
const pass = (check: string, outcome: string): Step => ({
  check,
  passed: true,
  outcome,
  values: {},
  detail: '',
})
const fail = (check: string, outcome: string): Step => ({
  ...pass(check, outcome),
  passed: false,
})
const allowed = [
  pass('model_api', 'model_api.enabled'),
  pass('bearer', 'token.valid'),
  pass('grant', 'grant.live'),
]

function record(changes: Partial<RequestDto>): DebugEvent {
  const base: RequestDto = {
    id: 'req_1',
    time: '2027-01-01T00:00:00.000Z',
    method: 'POST',
    path: '/openai/v1/chat/completions',
    modelApi: null,
    serviceName: '',
    applicationId: null,
    consumer: null,
    model: '',
    stream: true,
    status: 200,
    code: '',
    steps: allowed,
    missing: null,
    upstreamStatus: 200,
    bearerMs: 0.25,
    decisionMs: 0.5,
    upstreamMs: 80,
    firstByteMs: 25,
    totalMs: 81,
    inputTokens: null,
    outputTokens: null,
    ended: 'completed',
    sourceIp: '',
  }
  return { type: 'record', record: { ...base, ...changes } }
}

/** Stages as one word: w(aiting) a(waited) r(unning) p(assed) f(ailed) x stopped s(kipped) c(hanged) k cut. */
function read(events: DebugEvent[], stop = false): string {
  const run = new RunRecorder()
  for (const event of events) run.apply(event)
  if (stop) run.stop()
  const letters: Record<StageState, string> = {
    waiting: 'w',
    awaited: 'a',
    running: 'r',
    passed: 'p',
    failed: 'f',
    stopped: 'x',
    skipped: 's',
    changed: 'c',
    cut: 'k',
  }
  return describeStages(run.read())
    .map((stage) => letters[stage.state])
    .join('')
}

describe('describeStages', () => {
  it('waits before the first call', () => {
    expect(describeStages(idleRun).map((stage) => stage.state)).toEqual(Array(5).fill('waiting'))
  })

  it.each<[string, DebugEvent[], string]>([
    ['minting', [], 'rwwww'],
    ['sent', [token], 'prwww'],
    ['answering', [token, response(200)], 'paapr'],
    ['answered', [token, response(200), chunk('a'), end], 'paapp'],
    ['not recorded', [token, response(200), chunk('a'), end, unrecorded], 'ppppp'],
    ['no token', [error('token')], 'fssss'],
    ['no gateway', [token, error('gateway')], 'pfsss'],
    ['broken stream', [token, response(200), chunk('a'), error('stream')], 'paapf'],
    ['401', [token, response(401, 'application/json'), refusal('token.expired'), end], 'pfsss'],
    ['403', [token, response(403, 'application/json'), refusal('grant.not_found'), end], 'pafss'],
    [
      '503 of the decision',
      [token, response(503, 'application/json'), refusal('service.disabled'), end],
      'pafss',
    ],
    [
      '502 of the upstream',
      [token, response(502, 'application/json'), refusal('upstream.unreachable'), end],
      'paafs',
    ],
  ])('as seen: %s', (_, events, states) => expect(read(events)).toBe(states))

  it.each<[string, DebugEvent[], string]>([
    ['before the token', [], 'xssss'],
    ['before the answer', [token], 'pxsss'],
    ['in the stream', [token, response(200), chunk('a')], 'paapx'],
  ])('stopped %s', (_, events, states) => expect(read(events, true)).toBe(states))

  it.each<[string, Partial<RequestDto>, string]>([
    ['completed', {}, 'ppppp'],
    ['left by the caller', { ended: 'caller_left' }, 'ppppx'],
    ['left before the upstream answered', { ended: 'caller_left', upstreamStatus: null }, 'pppxs'],
    [
      'revoked while it ran',
      { ended: 'revoked', steps: [...allowed.slice(0, 2), fail('grant', 'grant.not_found')] },
      'ppcpk',
    ],
    [
      'revoked before the upstream answered',
      {
        ...{ ended: 'revoked', upstreamStatus: null },
        steps: [...allowed.slice(0, 2), fail('grant', 'grant.not_found')],
      },
      'ppcks',
    ],
    ['token refused', { steps: [fail('bearer', 'token.expired')], upstreamStatus: null }, 'pfsss'],
    [
      'Model API disabled',
      { steps: [fail('model_api', 'model_api.disabled')], upstreamStatus: null },
      'psfss',
    ],
    [
      'no grant',
      { steps: [...allowed.slice(0, 2), fail('grant', 'grant.not_found')], upstreamStatus: null },
      'ppfss',
    ],
    ['upstream refuses', { upstreamStatus: 429, ended: 'completed' }, 'pppfs'],
    ['upstream unreachable', { upstreamStatus: null, ended: 'failed' }, 'pppfs'],
  ])('as recorded: %s', (_, changes, states) => {
    expect(read([token, response(200), chunk('a'), end, record(changes)])).toBe(states)
  })

  it('tells no time before the record, unless none comes', () => {
    const run = new RunRecorder()
    const times = () => describeStages(run.read()).map(({ ms }) => ms)
    for (const event of [token, response(200), chunk('a'), end]) run.apply(event)
    expect(times()).toEqual([4, null, null, null, null])
    run.apply(unrecorded)
    expect(times()).toEqual([4, null, null, 20, 60])
  })

  it('splits the time and the checks among the stages', () => {
    const run = new RunRecorder()
    for (const event of [token, response(200), chunk('a'), end, record({})]) run.apply(event)
    expect(describeStages(run.read()).map(({ name, ms, steps }) => [name, ms, steps.length])).toEqual([
      ['token', 4, 0],
      ['bearer', 0.25, 2],
      ['decision', 0.5, 1],
      ['upstream', 24, 0],
      ['stream', 56, 0],
    ])
  })
})
