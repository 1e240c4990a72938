'use client'

import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Hands a token to the inspector inside this browser tab's memory. It never stands in a URL, where histories and logs keep
 * it, nor in any storage.
 */
let handed: string | undefined
let receive: ((token: string) => void) | undefined

/** Gives a token to the inspector, whether it is open already or is opened next. */
export function handOverToken(token: string): void {
  if (receive === undefined) handed = token
  else receive(token)
}

/** The text of the inspector: begins with the token that was handed over, and takes those that follow. */
export function useHandedToken(): [string, (text: string) => void] {
  const [text, setText] = useState(() => handed ?? '')
  const take = useEffectEvent(setText)
  useEffect(() => {
    handed = undefined
    const own = (token: string) => take(token)
    receive = own
    return () => {
      if (receive === own) receive = undefined
    }
  }, [])
  return [text, setText]
}
