import { streamEvents } from '@/app/api/debug/chat/stream-events'
import { route } from '@/lib/console/route'
import { locateModelApi } from '@/lib/debug/authorize-call'
import { callGateway } from '@/lib/debug/call-gateway'
import { debugChat } from '@/lib/debug/schema'
import { parseInput } from '@/lib/parse-input'

/** Sends a prompt through the gateway and streams what happens, as the events of lib/debug/events.ts. */
export const POST = route({
  permission: 'debug:run',
  answer: async ({ actor, request }) => {
    const chat = parseInput(debugChat, await request.json().catch(() => undefined))
    const url = await locateModelApi(actor, chat.modelApiId)
    return streamEvents((signal) => callGateway({ actor, url, chat, signal }), request.signal)
  },
})
