'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isAttended } from '@/components/ui/attended'

/** Renders the page's data anew from time to time while somebody looks at it. What was entered stays. */
export function useRefresh(everyMs: number): void {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (isAttended()) router.refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [router, everyMs])
}
