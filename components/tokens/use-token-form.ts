'use client'

import { parseAsString, useQueryStates } from 'nuqs'
import { useState } from 'react'
import { scopeParameter } from '@/lib/identity/tokens/rules'
import type { TokenChoices } from '@/lib/identity/tokens/read-token-choices'

/**
 * What is chosen in the test tab. Application and audience stand in the URL, so that a link can choose them; the scopes
 * begin anew with every other choice of these.
 */
export function useTokenForm({ clients, servers }: TokenChoices) {
  const [chosen, setChosen] = useQueryStates({ application: parseAsString, audience: parseAsString })
  const [scopes, setScopes] = useState<string[]>([])
  const applicationId = clients.some(({ id }) => id === chosen.application) ? chosen.application : null
  const audience = servers.some((server) => server.audience === chosen.audience)
    ? chosen.audience
    : (servers[0]?.audience ?? null)

  function choose(next: { application?: string | null; audience?: string | null }) {
    setScopes([])
    void setChosen(next)
  }

  return {
    applicationId,
    audience,
    scopes,
    setScopes,
    choose,
    scope: audience === null ? '' : scopeParameter(audience, scopes),
  }
}

export type TokenForm = ReturnType<typeof useTokenForm>
