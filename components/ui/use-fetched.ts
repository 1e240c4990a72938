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
      const response = await fetch(address, { signal: controller.signal }).catch(() => undefined)
      if (controller.signal.aborted) return
      if (response?.ok !== true) return setState((before) => ({ ...before, url, failed: true }))
      setState({ url, data: (await response.json()) as Data, failed: false })
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
