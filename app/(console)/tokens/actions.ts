'use server'

import { action } from '@/lib/console/action'
import { mintTestToken } from '@/lib/identity/tokens/mint-test-token'
import { testTokenInput } from '@/lib/identity/tokens/schema'

/** Tries the token endpoint in an application's name. The answer may hold a token: it goes to the browser and nowhere else. */
export const testToken = action({ schema: testTokenInput, permission: 'token:mint', run: mintTestToken })
