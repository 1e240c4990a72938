import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A fake model as its own process: `/v1/chat/completions` answers 1 kB of JSON, or 50 events when the body asks for a
 * stream. Between events it waits for the event loop (so that each is a packet of its own), or `pace` milliseconds.
 */
const events = 50
const completion = JSON.stringify({
  id: 'chatcmpl-bench',
  object: 'chat.completion',
  created: 1,
  model: 'bench',
  choices: [{ index: 0, message: { role: 'assistant', content: 'x'.repeat(800) }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 100, completion_tokens: 200, total_tokens: 300 },
})
const event = `data: ${JSON.stringify({
  id: 'chatcmpl-bench',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'bench',
  choices: [{ index: 0, delta: { content: 'twenty bytes of text' }, finish_reason: null }],
})}\n\n`
const last = `data: {"id":"chatcmpl-bench","choices":[],"usage":{"prompt_tokens":100,"completion_tokens":50}}\n\ndata: [DONE]\n\n`

const server = createServer({ noDelay: true, keepAliveTimeout: 60_000 }, (request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString('latin1')
    const pace = /"pace":(\d+)/.exec(body)?.[1]
    if (body.includes('"stream":true')) stream(response, { left: events, paceMs: Number(pace ?? 0) })
    else answer(response)
  })
})

function answer(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(completion),
  })
  response.end(completion)
}

function stream(response: ServerResponse, { left, paceMs }: { left: number; paceMs: number }): void {
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' })
  if (left === 0) {
    response.end(last)
    return
  }
  response.write(event)
  const next = () => stream(response, { left: left - 1, paceMs })
  if (paceMs > 0) setTimeout(next, paceMs)
  else setImmediate(next)
}

server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('disconnect', () => process.exit(0))
