import { walkAuditChain } from '@/lib/audit/walk-audit-chain'
import { route } from '@/lib/console/route'
import { streamText } from '@/lib/console/stream-text'

/** Verifies the chain of the whole log and tells how far it is, one JSON object a line; the last is the verdict. */
export const POST = route({
  permission: 'audit:read',
  answer: ({ actor, request }) =>
    streamText(
      async function* (signal) {
        for await (const step of walkAuditChain(actor, { signal })) yield `${JSON.stringify(step)}\n`
      },
      { client: request.signal, headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } },
    ),
})
