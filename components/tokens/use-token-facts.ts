'use client'

import { useFetched } from '@/components/ui/use-fetched'
import type { TokenFacts, TokenFactsQuery } from '@/lib/identity/tokens/schema'

/**
 * What decides about a client's tokens for an audience, read from the server: only these two ids are sent. Reads nothing
 * while they are undefined.
 */
export function useTokenFacts(ids: TokenFactsQuery | undefined, version = '') {
  const query = ids === undefined ? undefined : new URLSearchParams({ ...ids })
  return useFetched<TokenFacts>(query === undefined ? null : `/api/tokens/facts?${query.toString()}`, version)
}
