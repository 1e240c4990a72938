import type { RequestDto } from '@/lib/audit/schema'
import type { DebugRun } from '@/lib/debug/run'
import { splitTime } from '@/lib/debug/split-time'
import { reasons } from '@/lib/policy/decision'

export const stageNames = ['token', 'bearer', 'decision', 'upstream', 'stream'] as const
export type StageName = (typeof stageNames)[number]

/**
 * `waiting`: not reached yet. `skipped`: never reached, because an earlier stage ended the call. `awaited`: over, and what
 * it found is told by the gateway's record, which comes after the answer. `changed`: the decision let the call in and, made
 * again while it ran, refused it, whereupon what ran was `cut`.
 */
export type StageState =
  'waiting' | 'awaited' | 'running' | 'passed' | 'failed' | 'stopped' | 'skipped' | 'changed' | 'cut'

export interface Stage {
  name: StageName
  state: StageState
  /** Null when it is not known, or not known yet. */
  ms: number | null
  /** Checks of the stage, once the gateway's record of the call is there. */
  steps: RequestDto['steps']
}

type States = Record<StageName, StageState>

/**
 * The way of the call, stage by stage. While it runs the stages follow from what the gateway has answered so far;
 * afterwards from the gateway's own record of it.
 */
export function describeStages(run: DebugRun): Stage[] {
  const states = run.record ? recordedStates(run, run.record) : observedStates(run)
  const times = measureStages(run)
  const steps = splitSteps(run.record?.steps ?? [])
  return stageNames.map((name) => ({
    name,
    state: states[name],
    ms: states[name] === 'skipped' || states[name] === 'waiting' ? null : times[name],
    steps: steps[name] ?? [],
  }))
}

/** What is checked before the token is looked at stands with the bearer check, so that the order is kept. */
function splitSteps(steps: RequestDto['steps']): Partial<Record<StageName, RequestDto['steps']>> {
  const first = steps.findIndex((step) => step.check === 'bearer') + 1
  return { bearer: steps.slice(0, first), decision: steps.slice(first) }
}

const waiting: States = {
  token: 'waiting',
  bearer: 'waiting',
  decision: 'waiting',
  upstream: 'waiting',
  stream: 'waiting',
}
const skipped: States = {
  token: 'skipped',
  bearer: 'skipped',
  decision: 'skipped',
  upstream: 'skipped',
  stream: 'skipped',
}

function observedStates(run: DebugRun): States {
  const { phase, token, response } = run
  if (phase === 'idle') return waiting
  if (token === null) {
    if (phase === 'running') return { ...waiting, token: 'running' }
    return { ...skipped, token: phase === 'stopped' ? 'stopped' : 'failed' }
  }
  if (response === null) {
    if (phase === 'running') return { ...waiting, token: 'passed', bearer: 'running' }
    return { ...skipped, token: 'passed', bearer: phase === 'stopped' ? 'stopped' : 'failed' }
  }
  return answeredStates(run, response.status)
}

function answeredStates(run: DebugRun, status: number): States {
  const checked = run.record === undefined ? 'awaited' : 'passed'
  const passed: States = { ...skipped, token: 'passed', bearer: checked, decision: checked }
  if (status < 400) return { ...passed, upstream: 'passed', stream: streamState(run) }
  const code = run.answer.error?.code ?? ''
  const refused = reasons.some((reason) => reason === code)
  if (status === 401 || code.startsWith('token.')) return { ...skipped, token: 'passed', bearer: 'failed' }
  if (status === 403 || refused) return { ...passed, decision: 'failed' }
  return { ...passed, upstream: 'failed' }
}

function streamState({ phase }: DebugRun): StageState {
  return phase === 'running' || phase === 'stopped' || phase === 'failed' ? phase : 'passed'
}

type Recorded = NonNullable<DebugRun['record']>

function recordedStates(run: DebugRun, record: Recorded): States {
  const bearer = record.steps.find((step) => step.check === 'bearer')
  const refused = record.steps.some((step) => !step.passed)
  const reached: States = {
    ...skipped,
    token: run.token === null ? 'skipped' : 'passed',
    bearer: bearer === undefined ? 'skipped' : bearer.passed ? 'passed' : 'failed',
  }
  if (bearer?.passed === false) return reached
  if (record.ended === 'revoked') {
    const cut = record.upstreamStatus === null ? 'upstream' : 'stream'
    return { ...reached, decision: 'changed', upstream: 'passed', [cut]: 'cut' }
  }
  if (refused) return { ...reached, decision: 'failed' }
  const decided: States = { ...reached, decision: record.steps.length === 0 ? 'skipped' : 'passed' }
  if (record.upstreamStatus === null)
    return { ...decided, upstream: endedByCaller(record) ? 'stopped' : 'failed' }
  if (record.upstreamStatus >= 400) return { ...decided, upstream: 'failed' }
  const stream = endedByCaller(record) ? 'stopped' : record.ended === 'completed' ? 'passed' : 'failed'
  return { ...decided, upstream: 'passed', stream }
}

function endedByCaller(record: Recorded): boolean {
  return record.ended === 'caller_left'
}

/**
 * Splits the time. The first byte parts the upstream's thinking from its answer. While the record is awaited only the
 * token's time is known: what the console measures holds the way to the gateway too.
 */
function measureStages({
  token,
  response,
  record,
  firstByteMs,
  endMs,
}: DebugRun): Record<StageName, number | null> {
  const minted = token?.source === 'minted' ? token.ms : null
  if (record === undefined)
    return { token: minted, bearer: null, decision: null, upstream: null, stream: null }
  if (record === null) {
    const stream = endMs === null || firstByteMs === null ? null : endMs - firstByteMs
    return { token: minted, bearer: null, decision: null, upstream: response?.ms ?? null, stream }
  }
  const { bearerMs, decisionMs, upstreamMs, streamMs } = splitTime(record)
  return { token: minted, bearer: bearerMs, decision: decisionMs, upstream: upstreamMs, stream: streamMs }
}
