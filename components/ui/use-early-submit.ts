import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Sends a form whose reader pressed Enter or the button before the code of the page had arrived; see `keepSubmits`. */
export function useEarlySubmit(form: RefObject<HTMLFormElement | null>, submit: () => void): void {
  const send = useEffectEvent(submit)
  useEffect(() => {
    if (form.current?.dataset.sent !== undefined) send()
  }, [form])
}
