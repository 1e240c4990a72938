'use client'

import { useEffect, useState } from 'react'
import { openToken, type OpenedToken } from '@/components/tokens/open-token'
import type { KeySet } from '@/lib/identity/tokens/read-key-set'

/** The text as a token: undefined while there is nothing to read or it is being read. */
export function useOpenedToken(text: string, keySet: KeySet): OpenedToken | undefined {
  const [opened, setOpened] = useState<{ text: string; result: OpenedToken }>()
  useEffect(() => {
    let current = true
    if (text !== '') {
      void openToken(text, keySet).then((result) => {
        if (current) setOpened({ text, result })
      })
    }
    return () => {
      current = false
    }
  }, [text, keySet])
  return opened?.text === text ? opened.result : undefined
}
