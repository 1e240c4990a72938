import { expect, it } from 'vitest'
import { addressKey, AddressLock } from '@/lib/identity/users/address-lock'

const minute = 60_000
const take = (lock: AddressLock, { key, times, at }: { key: string; times: number; at: number }) =>
  Array.from({ length: times }, () => lock.take(key, at)).filter(Boolean).length

it('looks at five passwords in a row and then at none for fifteen minutes', () => {
  const lock = new AddressLock()
  expect(take(lock, { key: 'a', times: 20, at: 0 })).toBe(5)
  expect(lock.take('a', 15 * minute - 1)).toBe(false)
  expect(lock.take('b', 0)).toBe(true)
  expect(take(lock, { key: 'a', times: 20, at: 15 * minute })).toBe(5)
})

it('counts anew after a right password', () => {
  const lock = new AddressLock()
  take(lock, { key: 'a', times: 4, at: 0 })
  lock.clear('a')
  expect(take(lock, { key: 'a', times: 20, at: 0 })).toBe(5)
})

it('forgets the oldest count when there are too many', () => {
  const lock = new AddressLock()
  take(lock, { key: 'first', times: 5, at: 0 })
  for (let index = 0; index < 10_000; index += 1) lock.take(`other ${index}`, 1)
  expect(lock.take('first', 1)).toBe(true)
})

it('knows until when an account is locked at some address, and which accounts are', () => {
  const lock = new AddressLock()
  take(lock, { key: addressKey('usr_a', '10.0.0.1'), times: 4, at: 0 })
  expect(lock.locked(0).size).toBe(0)
  lock.take(addressKey('usr_a', '10.0.0.1'), 0)
  take(lock, { key: addressKey('usr_a', '10.0.0.2'), times: 5, at: minute })
  expect([...lock.locked(minute)]).toEqual([['usr_a', new Date(16 * minute)]])
  expect(lock.locked(16 * minute).size).toBe(0)
})
