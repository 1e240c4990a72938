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
  /** Of a stored call that was refused or cut: whether it would be allowed now. */
  mended: boolean
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
  mended: false,
}

/** A stored call as a run: its checks and times, without the answer, which nobody keeps. */
export function recordedRun(record: NonNullable<DebugRun['record']>, mended = false): DebugRun {
  const { firstByteMs, totalMs: endMs } = record
  return { ...idleRun, phase: 'ended', record, firstByteMs, endMs, mended }
}

/** Whether a run is a stored call, rather than one that was sent from here. */
export function isRecorded({ response, record, phase }: DebugRun): boolean {
  return phase === 'ended' && response === null && record !== undefined
}

/** How much of an answer the panel keeps, in characters. */
const keptCharacters = 2_000_000

/** Collects the events of one call. `apply` is cheap, so that a fast stream need not be drawn at each event. */
export class RunRecorder {
  readonly #run: DebugRun = { ...idleRun, phase: 'running' }
  readonly #answers = createAnswerReader()
  readonly #frames: Frame[] = []
  /** What has come of the frame, or of the JSON answer, that is not complete yet. */
  #rest = ''
  #kept = 0

  apply(event: DebugEvent): void {
    if (event.type === 'step') this.#run.token = event
    if (event.type === 'response') this.#run.response = event
    if (event.type === 'chunk') this.#takeChunk(event)
    if (event.type === 'end') this.#finish(event)
    if (event.type === 'record') this.#run.record = event.record
    if (event.type === 'error') {
      this.#run.error = event
      this.#run.phase = 'failed'
    }
  }

  /** The person pressed Stop. */
  stop(): void {
    this.#run.phase = 'stopped'
  }

  /** An unchanging picture of the run so far. */
  read(): DebugRun {
    return { ...this.#run, frames: [...this.#frames] }
  }

  #takeChunk({ text, ms }: EventOf<'chunk'>): void {
    const run = this.#run
    run.firstByteMs ??= ms
    run.bytes += new TextEncoder().encode(text).length
    if (this.#kept >= keptCharacters) {
      run.truncated = true
      return
    }
    this.#kept += text.length
    this.#rest += text
    if (!this.#isStream()) return
    run.answer = joinParts(run.answer, this.#answers.push(text))
    const complete = this.#rest.split(/(?<=\n\r?\n)/)
    this.#rest = /\n\r?\n$/.test(this.#rest) ? '' : (complete.pop() ?? '')
    this.#frames.push(...complete.map((frame) => ({ ms, text: frame.trimEnd() })))
  }

  #finish({ ms }: EventOf<'end'>): void {
    if (this.#rest.trim() !== '') this.#frames.push({ ms, text: this.#rest.trimEnd() })
    if (!this.#isStream()) this.#run.answer = readAnswer(this.#rest)
    this.#rest = ''
    this.#run.endMs = ms
    this.#run.phase = 'ended'
  }

  #isStream(): boolean {
    return this.#run.response?.headers.some(isEventStream) ?? false
  }
}

function isEventStream([name, value]: [string, string]): boolean {
  return name === 'content-type' && value.startsWith('text/event-stream')
}
