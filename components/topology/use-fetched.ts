'use client'

import { useEffect, useState } from 'react'

interface Fetched<Data> {
  data: Data | undefined
  failed: boolean
  retry: () => void
}

/**
 * Reads JSON from a route of the console, again whenever `version` changes. What was read before stays until the new
 * answer is there.
 */
export function useFetched<Data>(url: string, version: string): Fetched<Data> {
  const [state, setState] = useState<{ url: string; data?: Data; failed: boolean }>({ url, failed: false })
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    const controller = new AbortController()
    async function read() {
      const response = await fetch(url, { signal: controller.signal }).catch(() => undefined)
      if (controller.signal.aborted) return
      if (response?.ok !== true) return setState((before) => ({ ...before, url, failed: true }))
      setState({ url, data: (await response.json()) as Data, failed: false })
    }
    void read()
    return () => controller.abort()
  }, [url, version, attempt])

  const isCurrent = state.url === url
  return {
    data: isCurrent ? state.data : undefined,
    failed: isCurrent && state.failed,
    retry: () => setAttempt(attempt + 1),
  }
}
