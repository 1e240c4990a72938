'use client'

import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Hands a token to the inspector inside this browser tab's memory. It never stands in a URL, where histories and logs keep
 * it, nor in any storage. It stays while the token tools are open, for a refresh may mount the inspector anew.
 */
let held = ''
let receive: ((token: string) => void) | undefined

/** Gives a token to the inspector, whether it is open already or is opened next. */
export function handOverToken(token: string): void {
  held = token
  receive?.(token)
}

/** The text of the inspector: begins with the token that was handed over, and takes those that follow. */
export function useHandedToken(): [string, (text: string) => void] {
  const [text, setText] = useState(() => held)
  const take = useEffectEvent(setText)
  useEffect(() => {
    const own = (token: string) => take(token)
    receive = own
    return () => {
      if (receive === own) receive = undefined
      if (location.pathname !== '/tokens') held = ''
    }
  }, [])
  function change(next: string) {
    held = next
    setText(next)
  }
  return [text, change]
}
