import * as z from 'zod'
import { objectId, searchText } from '@/lib/schema'

/** Longer texts are no names: what is longer is not searched. */
export const longestQuery = 64

/** What the command palette asks for: objects by text, or the objects of these ids. */
export const searchInput = z.union([
  z.strictObject({ text: searchText.min(1, 'Enter text.').max(longestQuery, 'Use at most 64 characters.') }),
  z.strictObject({ ids: z.array(objectId).min(1).max(20) }),
])
export type SearchInput = z.output<typeof searchInput>

export const objectKinds = [
  'agent',
  'application',
  'credential',
  'service',
  'model_api',
  'consumer',
  'grant',
  'node',
  'edge',
  'user',
  'request',
  'secret',
  'scope',
  'scope_grant',
] as const
export type ObjectKind = (typeof objectKinds)[number]

/** An object that was found, and where it is shown. */
export interface FoundObject {
  kind: ObjectKind
  id: string
  name: string
  /** What tells it from others of a similar name: an identifier, a path, the other side. */
  note: string
  /** Another identifier by which it is found: the client ID of an agent. */
  also?: string
  /** Address of its page. */
  path: string
}
