import { createAnswerReader, joinParts, readAnswer, type AnswerPart } from '@/lib/debug/answer'
import type { DebugEvent } from '@/lib/debug/events'

type EventOf<Type extends DebugEvent['type']> = Extract<DebugEvent, { type: Type }>

/** One frame of the stream as it came, and when it was complete. */
export interface Frame {
  ms: number
  text: string
}

/** Everything the panel shows of one call; grows with each event. */
export interface DebugRun {
  phase: 'idle' | 'running' | 'ended' | 'stopped' | 'failed'
  token: EventOf<'step'> | null
  response: EventOf<'response'> | null
  answer: AnswerPart
  frames: Frame[]
  bytes: number
  /** The answer outgrew what the panel keeps; the rest is only counted. */
  truncated: boolean
  firstByteMs: number | null
  endMs: number | null
  /** Undefined until it was looked for; null when it was not found. */
  record: EventOf<'record'>['record'] | undefined
  error: EventOf<'error'> | null
}

export const idleRun: DebugRun = {
  phase: 'idle',
  token: null,
  response: null,
  answer: { text: '', reasoning: '' },
  frames: [],
  bytes: 0,
  truncated: false,
  firstByteMs: null,
  endMs: null,
  record: undefined,
  error: null,
}

/** How much of an answer the panel keeps, in characters. */
const keptCharacters = 2_000_000

export interface RunRecorder {
  apply: (event: DebugEvent) => void
  /** The person pressed Stop. */
  stop: () => void
  /** An unchanging picture of the run so far. */
  read: () => DebugRun
}

/** Collects the events of one call. `apply` is cheap, so that a fast stream need not be drawn at each event. */
export function recordRun(): RunRecorder {
  const run: DebugRun = { ...idleRun, phase: 'running' }
  const answers = createAnswerReader()
  const frames: Frame[] = []
  let rest = ''
  let kept = 0

  const isStream = () => run.response?.headers.some(isEventStream) ?? false

  function takeChunk({ text, ms }: EventOf<'chunk'>) {
    run.firstByteMs ??= ms
    run.bytes += new TextEncoder().encode(text).length
    if (kept >= keptCharacters) {
      run.truncated = true
      return
    }
    kept += text.length
    rest += text
    if (!isStream()) return
    run.answer = joinParts(run.answer, answers.push(text))
    const complete = rest.split(/(?<=\n\r?\n)/)
    rest = /\n\r?\n$/.test(rest) ? '' : (complete.pop() ?? '')
    frames.push(...complete.map((frame) => ({ ms, text: frame.trimEnd() })))
  }

  function finish(ms: number) {
    if (rest.trim() !== '') frames.push({ ms, text: rest.trimEnd() })
    if (!isStream()) run.answer = readAnswer(rest)
    rest = ''
    run.endMs = ms
  }

  return {
    apply(event) {
      if (event.type === 'step') run.token = event
      if (event.type === 'response') run.response = event
      if (event.type === 'chunk') takeChunk(event)
      if (event.type === 'record') run.record = event.record
      if (event.type === 'end') {
        finish(event.ms)
        run.phase = 'ended'
      }
      if (event.type === 'error') {
        run.error = event
        run.phase = 'failed'
      }
    },
    stop() {
      run.phase = 'stopped'
    },
    read: () => ({ ...run, frames: [...frames] }),
  }
}

function isEventStream([name, value]: [string, string]): boolean {
  return name === 'content-type' && value.startsWith('text/event-stream')
}
