'use client'

import { useEffect, useState } from 'react'

interface Fetched<Data> {
  data: Data | undefined
  failed: boolean
  retry: () => void
}

/**
 * Reads JSON from a route of the console, again whenever `version` changes. What was read before stays until the new
 * answer is there. Null reads nothing.
 */
export function useFetched<Data>(url: string | null, version: string): Fetched<Data> {
  const [state, setState] = useState<{ url: string | null; data?: Data; failed: boolean }>({
    url,
    failed: false,
  })
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    const controller = new AbortController()
    async function read(address: string) {
      const data = await readJson<Data>(address, controller.signal)
      if (controller.signal.aborted) return
      if (data !== undefined) return setState({ url, data, failed: false })
      // What another address answered says nothing about this one.
      setState((before) => ({ ...(before.url === url ? before : {}), url, failed: true }))
    }
    if (url !== null) void read(url)
    return () => controller.abort()
  }, [url, version, attempt])

  const isCurrent = state.url === url
  return {
    data: isCurrent ? state.data : undefined,
    failed: isCurrent && state.failed,
    retry: () => setAttempt(attempt + 1),
  }
}

/** Undefined when no answer came, or none to the question: without a session it is the sign-in page. */
export async function readJson<Data>(address: string, signal: AbortSignal): Promise<Data | undefined> {
  const response = await fetch(address, { signal }).catch(() => undefined)
  if (response?.ok !== true || response.redirected) return undefined
  return response.json().then(
    (data) => data as Data,
    () => undefined,
  )
}
