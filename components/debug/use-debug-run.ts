'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { RequestDto } from '@/lib/audit/schema'
import type { DebugEvent } from '@/lib/debug/events'
import { idleRun, RunRecorder, type DebugRun } from '@/lib/debug/run'
import type { DebugChat } from '@/lib/debug/schema'
import { createSseReader } from '@/lib/debug/sse'

/** A fast stream is drawn at most this often. */
const drawMs = 40

interface ActiveRun {
  abort: AbortController
  recorder: RunRecorder
}

/** One call at a time through POST /api/debug/chat, drawn as it arrives. Leaving the page stops it. */
export function useDebugRun() {
  const [run, setRun] = useState<DebugRun>(idleRun)
  const active = useRef<ActiveRun>(undefined)
  useEffect(() => () => active.current?.abort.abort(), [])

  const send = useCallback(async (chat: DebugChat) => {
    active.current?.abort.abort()
    const current = { abort: new AbortController(), recorder: new RunRecorder() }
    active.current = current
    const draw = () => active.current === current && setRun(current.recorder.read())
    draw()
    const timer = setInterval(draw, drawMs)
    try {
      await follow(chat, current)
    } finally {
      clearInterval(timer)
      draw()
    }
  }, [])

  const stop = useCallback(async () => {
    const current = active.current
    if (current === undefined) return
    current.abort.abort()
    current.recorder.stop()
    setRun(current.recorder.read())
    const record = await fetchRecord(current.recorder.read().response?.requestId)
    current.recorder.apply({ type: 'record', record })
    if (active.current === current) setRun(current.recorder.read())
  }, [])

  return { run, send, stop }
}

async function follow(chat: DebugChat, { abort, recorder }: ActiveRun): Promise<void> {
  try {
    const response = await fetch('/api/debug/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(chat),
      signal: abort.signal,
    })
    if (!response.ok || response.body === null) return recorder.apply(await readRefusal(response))
    await readEvents(response.body, recorder)
    if (recorder.read().phase === 'running') recorder.apply(brokenOff)
  } catch {
    if (!abort.signal.aborted) recorder.apply(brokenOff)
  }
}

async function readEvents(body: ReadableStream<Uint8Array>, recorder: RunRecorder): Promise<void> {
  // With the first run: the validator is the largest part of this page.
  const { debugEvent } = await import('@/lib/debug/events')
  const reader = body.getReader()
  const events = createSseReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    for (const { data } of events.push(value)) recorder.apply(debugEvent.parse(JSON.parse(data)))
  }
}

const brokenOff: Extract<DebugEvent, { type: 'error' }> = {
  type: 'error',
  stage: 'stream',
  code: '',
  message: 'The console did not answer. Check the connection and try again.',
}

/** The console refused before it called the gateway: no session, no permission, no such Model API. */
async function readRefusal(response: Response): Promise<DebugEvent> {
  const body = (await response.json().catch(() => undefined)) as
    { error?: { code?: string; message?: string } } | undefined
  if (body?.error?.message === undefined) return { ...brokenOff, stage: 'token' }
  return { type: 'error', stage: 'token', code: body.error.code ?? '', message: body.error.message }
}

async function fetchRecord(requestId: string | undefined): Promise<RequestDto | null> {
  if (requestId === undefined || requestId === '') return null
  const response = await fetch(`/api/debug/requests/${encodeURIComponent(requestId)}`).catch(() => undefined)
  if (response?.ok !== true) return null
  const { record } = (await response.json()) as { record: RequestDto | null }
  return record
}
