import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { draftStore } from '@/components/debug/draft-store'

/** A store as browsers have it: its keys are its own properties, its methods are not. */
class TabStorage {
  [key: string]: unknown
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null
  }
  setItem(key: string, text: string): void {
    this[key] = text
  }
  removeItem(key: string): void {
    delete this[key]
  }
}

const refusing = {
  get sessionStorage(): never {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  },
}

let storage: TabStorage
beforeEach(() => {
  storage = new TabStorage()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each([
  ['in the tab', () => ({ sessionStorage: storage })],
  ['in memory, where the browser keeps no storage', () => refusing],
])('a draft %s', (_, window) => {
  beforeEach(() => {
    vi.stubGlobal('window', window())
    draftStore.forget()
  })

  it('is kept for each person apart, and told to who listens', () => {
    const listener = vi.fn()
    const stop = draftStore.subscribe(listener)
    draftStore.write('ada@example.com', 'prompt of Ada')
    expect(draftStore.read('ada@example.com')).toBe('prompt of Ada')
    expect(draftStore.read('bob@example.com')).toBeNull()
    expect(listener).toHaveBeenCalledTimes(1)
    stop()
    draftStore.write('ada@example.com', 'more')
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('is forgotten with all others, at once on the page that shows it', () => {
    const listener = vi.fn()
    draftStore.write('ada@example.com', 'prompt of Ada')
    draftStore.write('bob@example.com', 'prompt of Bob')
    const stop = draftStore.subscribe(listener)
    draftStore.forget()
    expect([draftStore.read('ada@example.com'), draftStore.read('bob@example.com')]).toEqual([null, null])
    expect(listener).toHaveBeenCalledTimes(1)
    stop()
  })
})

it('forgets nothing that is not a draft', () => {
  vi.stubGlobal('window', { sessionStorage: storage })
  storage.setItem('somebody.else', 'stays')
  draftStore.write('ada@example.com', 'prompt of Ada')
  draftStore.forget()
  expect(JSON.stringify(storage)).toBe('{"somebody.else":"stays"}')
})
