import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'

/**
 * Sends a form, the one that gets the ref, when its reader pressed Enter or the button before the code of the page had
 * arrived; see `keepSubmits`.
 */
export function useEarlySubmit(submit: () => void): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  const send = useEffectEvent(submit)
  useEffect(() => {
    if (form.current?.dataset.sent === undefined) return
    delete form.current.dataset.sent
    send()
  }, [])
  return form
}
