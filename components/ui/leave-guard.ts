'use client'

import { useEffect, useEffectEvent } from 'react'
import { holdTravel } from '@/components/ui/travel'

/** Continues what would leave the page. */
type Proceed = () => void

let ask: ((proceed: Proceed) => void) | undefined

/**
 * Goes elsewhere unless something on the page would be lost, in which case the reader is asked first. Wrap what leaves the
 * page without being a link: `leavePage(() => router.push('/somewhere'))`.
 */
export function leavePage(proceed: Proceed): void {
  if (ask === undefined) proceed()
  else ask(proceed)
}

/**
 * While active nothing leaves the page unasked: links, Back and Forward, `leavePage`, a reload and a closed tab. `onLeave`
 * gets what was held back; a reload and a closed tab are asked about by the browser itself.
 */
export function useLeaveGuard(active: boolean, onLeave: (proceed: Proceed) => void): void {
  const leave = useEffectEvent(onLeave)
  useEffect(() => {
    if (!active) return
    const release = holdPage((proceed) => leave(proceed))
    return release
  }, [active])
}

function holdPage(onLeave: (proceed: Proceed) => void): () => void {
  const { pathname } = location
  const index = entryIndex()
  let reverting = false

  const free = (proceed: Proceed) => () => {
    release()
    proceed()
  }
  const hold = (proceed: Proceed) => onLeave(free(proceed))
  const keep = (event: BeforeUnloadEvent) => event.preventDefault()
  const followLink = (event: MouseEvent) => stopLink(event, hold)
  // The browser has moved already. It is put back before the router hears of it.
  const travel = (event: PopStateEvent) => {
    if (reverting) {
      reverting = false
      event.stopImmediatePropagation()
      return
    }
    if (location.pathname === pathname) return
    event.stopImmediatePropagation()
    const steps = (entryIndex() ?? 0) - (index ?? 1)
    reverting = true
    history.go(-steps)
    hold(() => history.go(steps))
  }

  ask = hold
  window.addEventListener('beforeunload', keep)
  const letTravel = holdTravel(travel)
  document.addEventListener('click', followLink, true)
  function release() {
    if (ask === hold) ask = undefined
    window.removeEventListener('beforeunload', keep)
    letTravel()
    document.removeEventListener('click', followLink, true)
  }
  return release
}

/** Where in the history the page stands. Browsers without the Navigation API are taken to go one step back. */
function entryIndex(): number | undefined {
  const { navigation } = window as { navigation?: { currentEntry: { index: number } | null } }
  return navigation?.currentEntry?.index
}

/** Holds the click on a link; going on is the same click again, now that nothing holds it. */
function stopLink(event: MouseEvent, hold: (proceed: Proceed) => void): void {
  const link = internalLink(event)
  if (link === undefined) return
  event.preventDefault()
  event.stopPropagation()
  hold(() => link.click())
}

function internalLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hasAttribute('download')) {
    return undefined
  }
  const url = new URL(link.href)
  const elsewhere = url.origin !== location.origin || url.pathname === location.pathname
  return elsewhere ? undefined : link
}
