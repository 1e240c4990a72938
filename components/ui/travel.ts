/** Hears of Back and Forward, and may stop the event. */
type Holder = (event: PopStateEvent) => void

let holder: Holder | undefined

/**
 * Browsers call the listeners of a window in the order in which they were added, capturing or not. To be asked before the
 * router, this one is added before the router starts: instrumentation-client.ts does it.
 */
export function hearTravelFirst(): void {
  window.addEventListener('popstate', (event) => holder?.(event))
}

/** Lets `next` hear of Back and Forward before the router does, until the returned function is called. */
export function holdTravel(next: Holder): () => void {
  holder = next
  return () => {
    if (holder === next) holder = undefined
  }
}
