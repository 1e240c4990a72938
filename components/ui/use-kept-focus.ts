'use client'

import { useEffect } from 'react'

const control = ':is(a[href], button, [role=checkbox], [role=switch]):not([tabindex="-1"], :disabled)'
const row = 'tr, li'
const heading = ':is(h1, h2, h3, h4):not(.sr-only)'

/** Where the focus is: enough to find a place near it once the element is gone. */
interface Place {
  element: Element
  /** The element and what is around it, from the inside out, up to the page without the frame of the console. */
  around: Element[]
  /** Which of the controls beside it the element was. */
  at: number
  /** Its own row, those after it, then those before it, the nearest first. */
  rows: Element[]
  /** Carries `data-lands-on`, which says what takes over when this goes as a whole. */
  carrier: HTMLElement | null
  byKeyboard: boolean
}

/**
 * Keeps the focus of the keyboard when the element that has it goes: a row that was deleted, a bar that has done its work,
 * a page that was left. It moves to a control that takes the place, to the next row, or to the nearest heading. The canvas
 * looks after its own.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Place | undefined
    let inPage: Place | undefined
    let frame = 0
    const note = () => {
      const element = document.activeElement
      last = element?.matches('body *:not(.react-flow *)') === true ? describe(element) : undefined
      if (last === undefined || last.around.some(({ id }) => id === 'main')) inPage = last
    }
    const keep = () => {
      if (document.activeElement !== document.body || last === undefined || last.element.isConnected) return
      land(last, [...landings(last), ...(inPage === undefined ? [] : [inPage.element, ...landings(inPage)])])
    }
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      // By then a dialog that closed has given the focus back.
      frame = requestAnimationFrame(keep)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', note)
    // A press on nothing leaves the focus nowhere on purpose.
    document.addEventListener('click', note, true)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      document.removeEventListener('focusin', note)
      document.removeEventListener('click', note, true)
    }
  }, [])
}

function describe(element: Element): Place {
  const around: Element[] = []
  for (
    let each: Element | null = element;
    each !== null && each.querySelector('main') === null;
    each = each.parentElement
  )
    around.push(each)
  const own = element.closest(row)
  const all = [...(own?.parentElement?.children ?? [])]
  const ownAt = own === null ? 0 : all.indexOf(own)
  return {
    element,
    around,
    at: controlsIn(element.parentElement).indexOf(element),
    rows: [...all.slice(ownAt), ...all.slice(0, ownAt).reverse()],
    carrier: element.closest<HTMLElement>('[data-lands-on]'),
    byKeyboard: element.matches(':focus-visible'),
  }
}

function controlsIn(parent: Element | null | undefined): Element[] {
  return [...(parent?.querySelectorAll(`:scope > ${control}`) ?? [])]
}

function nameOf(element: Element): string | null {
  return element.getAttribute('aria-label') ?? element.textContent
}

/** The same control made anew, or the one that stands where it stood. */
function findInPlace({ element, around: [, parent], at }: Place): Element | undefined {
  const controls = controlsIn(parent)
  return (
    controls.find((each) => nameOf(each) === nameOf(element)) ?? controls[Math.min(at, controls.length - 1)]
  )
}

/** Places that may take over, the best first. */
function landings(place: Place): (Element | null | undefined)[] {
  const { around, rows, carrier } = place
  const named = carrier?.isConnected === false ? carrier.dataset.landsOn : undefined
  return [
    named === undefined ? null : document.querySelector(named),
    findInPlace(place),
    ...rows.map((each) => each.querySelector('a[href]') ?? each.querySelector(control)),
    ...around.map((each) => each.querySelector(heading)),
  ]
}

/** Moves the focus to the first that is on the page and not behind a dialog; later, when there is none yet. */
function land({ byKeyboard }: Place, places: (Element | null | undefined)[]): void {
  const place = places.find(
    (each) => each?.isConnected === true && each.closest('[aria-hidden=true], [inert]') === null,
  )
  if (!(place instanceof HTMLElement)) return
  if (!place.hasAttribute('tabindex') && place.tabIndex < 0) place.tabIndex = -1
  place.focus({ preventScroll: !byKeyboard })
}
