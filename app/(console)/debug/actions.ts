'use server'

import { action } from '@/lib/console/action'
import { debugTokenAsk } from '@/lib/debug/schema'
import { mintDebugToken } from '@/lib/identity/tokens/mint-debug-token'

/** Mints one more token of five minutes to be shown in the snippets; like every minting it is audited. */
export const showDebugToken = action({
  schema: debugTokenAsk,
  permission: 'debug:run',
  run: async (actor, ask) => {
    const { accessToken } = await mintDebugToken(actor, ask)
    return { token: accessToken }
  },
})
