'use client'

import { useState } from 'react'

/** True from the first time that `open` was; afterwards the popup stays mounted, so that it can close with its motion. */
export function useOnceOpen(open: boolean): boolean {
  const [opened, setOpened] = useState(open)
  if (open && !opened) setOpened(true)
  return opened || open
}
