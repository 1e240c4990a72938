'use client'

import { createContext, useContext, useEffect, useEffectEvent } from 'react'
import { holdTravel } from '@/components/ui/travel'

/** Continues what would leave the page. */
type Proceed = () => void
type Hold = (proceed: Proceed) => void

/** One for each form with unsaved input: a dialog is asked before the page under it. */
const holds: Hold[] = []

/**
 * Goes elsewhere unless something on the page would be lost, in which case the reader is asked first. Wrap what leaves the
 * page, or closes the panel that holds a form, without being a link: `leavePage(() => router.push('/somewhere'))`.
 */
export function leavePage(proceed: Proceed): void {
  const hold = holds.at(-1)
  if (hold === undefined) proceed()
  else hold(proceed)
}

/**
 * Search parameters that change what stands on the page so far that a form in it is gone. Others, such as the open tab,
 * leave forms where they are.
 */
export const PanelParams = createContext<readonly string[]>([])

/**
 * While active nothing leaves the page unasked: links, Back and Forward, `leavePage`, a reload and a closed tab. `onLeave`
 * gets what was held back; a reload and a closed tab are asked about by the browser itself.
 */
export function useLeaveGuard(active: boolean, onLeave: (proceed: Proceed) => void): void {
  const leave = useEffectEvent(onLeave)
  const params = useContext(PanelParams)
  useEffect(() => {
    if (!active) return
    const release = holdPage((proceed) => leave(proceed), params)
    return release
  }, [active, params])
}

function holdPage(onLeave: Hold, params: readonly string[]): () => void {
  const placeOf = ({ pathname, search }: URL | Location) => {
    const query = new URLSearchParams(search)
    return JSON.stringify([pathname, ...params.map((param) => query.get(param))])
  }
  const place = placeOf(location)
  const index = entryIndex()
  let reverting = false

  const free = (proceed: Proceed) => () => {
    release()
    proceed()
  }
  const hold: Hold = (proceed) => onLeave(free(proceed))
  const keep = (event: BeforeUnloadEvent) => event.preventDefault()
  const followLink = (event: MouseEvent) => stopLink(event, (url) => placeOf(url) !== place, hold)
  // The browser has moved already. It is put back before the router hears of it.
  const travel = (event: PopStateEvent) => {
    if (reverting) {
      reverting = false
      event.stopImmediatePropagation()
      return
    }
    if (placeOf(location) === place) return
    event.stopImmediatePropagation()
    const steps = (entryIndex() ?? 0) - (index ?? 1)
    reverting = true
    history.go(-steps)
    hold(() => history.go(steps))
  }

  holds.push(hold)
  window.addEventListener('beforeunload', keep)
  const letTravel = holdTravel(travel)
  document.addEventListener('click', followLink, true)
  function release() {
    if (holds.includes(hold)) holds.splice(holds.indexOf(hold), 1)
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
function stopLink(event: MouseEvent, leaves: (url: URL) => boolean, hold: Hold): void {
  const link = internalLink(event)
  if (link === undefined || !leaves(new URL(link.href))) return
  event.preventDefault()
  event.stopImmediatePropagation()
  hold(() => link.click())
}

function internalLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hasAttribute('download')) {
    return undefined
  }
  return new URL(link.href).origin === location.origin ? link : undefined
}
