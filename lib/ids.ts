import { randomBytes } from 'node:crypto'

/** Prefixes of public identifiers. The prefix tells what an id names wherever it turns up. */
export type IdPrefix =
  | 'idaas'
  | 'usr'
  | 'ses'
  | 'tok'
  | 'app'
  | 'agt'
  | 'sci'
  | 'ress'
  | 'sg'
  | 'node'
  | 'edge'
  | 'rmv'
  | 'cred'
  | 'arrule'
  | 'arsub'
  | 'arres'
  | 'svc'
  | 'api'
  | 'csm'
  | 'car'
  | 'key'
  | 'del'
  | 'dpn'
  | 'evt'
  | 'req'
  | 'view'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

const idLength = 26

/** Random bytes that wait to be used: drawing them in bulk is much cheaper, and every request gets an id. */
let pool = Buffer.alloc(0)
let used = 0

/** A new identifier: the prefix and 26 base-32 characters (130 random bits). */
export function newId(prefix: IdPrefix): string {
  if (used + idLength > pool.length) {
    pool = randomBytes(idLength * 128)
    used = 0
  }
  let id = `${prefix}_`
  for (const end = used + idLength; used < end; used++) id += alphabet[(pool[used] ?? 0) & 31]
  return id
}
