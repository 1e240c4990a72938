import { randomBytes } from 'node:crypto'

/** Prefixes of public identifiers. The prefix tells what an id names wherever it turns up. */
export type IdPrefix =
  | 'idaas'
  | 'usr'
  | 'app'
  | 'agt'
  | 'sci'
  | 'ress'
  | 'sg'
  | 'node'
  | 'edge'
  | 'cred'
  | 'arrule'
  | 'arsub'
  | 'arres'
  | 'svc'
  | 'api'
  | 'csm'
  | 'car'
  | 'key'
  | 'evt'
  | 'req'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** A new identifier: the prefix and 26 base-32 characters (130 random bits). */
export function newId(prefix: IdPrefix): string {
  let id = `${prefix}_`
  for (const byte of randomBytes(26)) id += alphabet[byte & 31]
  return id
}
