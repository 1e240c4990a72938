'use client'

import { useEffect, useState } from 'react'
import { isAttended } from '@/components/ui/attended'

/** A number that grows every so many milliseconds while the page is in sight; give it as the version of what is fetched. */
export function usePolled(everyMs: number): number {
  const [round, setRound] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => {
      if (isAttended()) setRound((before) => before + 1)
    }, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return round
}
