import { subscribe } from 'node:diagnostics_channel'
import { recordRefusedOrigin } from '@/lib/audit/record-refused-access'
import { refusedOriginChannel, type RefusedOrigin } from '@/lib/console/refused-origin-channel'
import { log } from '@/lib/log'

/** Writes the audit lines of what proxy.ts refuses; the session of such a request is not looked at. */
export function recordRefusedOrigins(): void {
  subscribe(refusedOriginChannel, (message) => {
    const refused = message as RefusedOrigin
    recordRefusedOrigin({ actor: null, ...refused }).catch((error: unknown) => {
      log().error({ err: error, requestId: refused.requestId }, 'a refused origin could not be recorded')
    })
  })
}
