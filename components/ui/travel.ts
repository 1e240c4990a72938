/** Hears of Back and Forward, and may stop the event. */
type Holder = (event: PopStateEvent) => void

const holders: Holder[] = []

/**
 * Browsers call the listeners of a window in the order in which they were added, capturing or not. To be asked before the
 * router, this one is added before the router starts: instrumentation-client.ts does it.
 */
export function hearTravelFirst(): void {
  window.addEventListener('popstate', (event) => holders.at(-1)?.(event))
}

/** Lets `next`, and nobody before it, hear of Back and Forward before the router does, until the returned function is called. */
export function holdTravel(next: Holder): () => void {
  holders.push(next)
  return () => {
    if (holders.includes(next)) holders.splice(holders.indexOf(next), 1)
  }
}
