import * as z from 'zod'

/** Fields that the schemas of several features share. Isomorphic: forms, actions and the management API use the same. */

const printable = /^\P{Cc}*$/u
/**
 * No invisible characters, none that turn the direction of text, and none of private use: with them two names look the
 * same, or one looks like another. Emoji may be joined of several.
 */
const visible =
  /^(?:[^\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{DI}]|(?<=\p{ExtPict})\uFE0F|(?<=[\p{ExtPict}\p{EMod}\uFE0F])\u200D(?=\p{ExtPict}))*$/u
const invisible = 'Leave out invisible characters, and characters that turn the direction of text.'

/** What people call an object. */
export const displayName = z
  .string('Enter a name.')
  .trim()
  .min(1, 'Enter a name.')
  .max(64, 'Use at most 64 characters.')
  .regex(printable, 'Leave out control characters.')
  .refine((text) => visible.test(text), invisible)

export const description = z
  .string('Enter text.')
  .trim()
  .max(128, 'Use at most 128 characters.')
  .regex(/^[\P{Cc}\n\r\t]*$/u, 'Leave out control characters.')

/** A few words of the administrator's own: an owner, a type, an environment. */
export const shortText = z
  .string('Enter text.')
  .trim()
  .max(64, 'Use at most 64 characters.')
  .regex(printable, 'Leave out control characters.')
  .refine((text) => visible.test(text), invisible)

export const status = z.enum(['enabled', 'disabled'], 'Choose enabled or disabled.')
export type Status = z.infer<typeof status>

/** The id of an object that another one names. Whether it exists is checked by the use case. */
export const objectId = z
  .string('Enter an ID.')
  .regex(/^[a-z]+_[a-z2-7]{26}$/, 'Enter an ID such as app_ and 26 letters and digits.')

/** A moment in ISO 8601 with an offset, for example 2027-01-31T12:00:00Z. */
export const instant = z.iso.datetime({
  offset: true,
  error: 'Enter a date and time such as 2027-01-31T12:00:00Z.',
})

/** A moment in an answer: always UTC with milliseconds. */
export const timestamp = z.iso.datetime()

/** How a list can be sorted: by one of the keys, with a minus before it the other way round. */
export function sortBy<const Key extends string>(...keys: Key[]) {
  const both = keys.flatMap((key): (Key | `-${Key}`)[] => [key, `-${key}`])
  return z.enum(both, 'This list cannot be sorted by that.')
}

/** How lists are paged: `limit` rows after the row that `cursor` names. */
export const pageQuery = z.strictObject({
  cursor: z
    .string('Use the nextCursor of the page before.')
    .regex(/^[A-Za-z0-9_-]{1,512}$/, 'Use the nextCursor of the page before.')
    .optional(),
  limit: z.coerce
    .number('Enter a number from 1 to 100.')
    .int('Enter a whole number.')
    .min(1, 'Enter a number from 1 to 100.')
    .max(100, 'Enter a number from 1 to 100.')
    .default(20),
})

/** Text to find in names, identifiers and ids. */
export const searchText = z
  .string('Enter text.')
  .trim()
  .max(128, 'Use at most 128 characters.')
  .regex(printable, 'Leave out control characters.')

/** One page of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() })
}

export interface Page<Item> {
  items: Item[]
  /** Give it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
  /** Rows of the whole list, where it was asked for; beyond `countCap` they are not counted on. */
  count?: number
}

/** What list use cases take; the limit is 20 unless given. */
export interface PageOptions {
  cursor?: string | undefined
  limit?: number | undefined
  search?: string | undefined
  /** Such as `name` or `-created`; newest first unless given. */
  sort?: string | undefined
  /** Asks for `count`. */
  counted?: boolean | undefined
}

/** Refuses a change that changes nothing, which is a mistake of the caller. */
export function atLeastOneField<Schema extends z.ZodObject>(schema: Schema) {
  return schema.refine(
    ({ id: _, seen: __, ...fields }: Record<string, unknown>) =>
      Object.values(fields).some((field) => field !== undefined),
    { message: 'Give at least one field to change.' },
  )
}

/**
 * What a form showed before its reader changed it, by field. With it the use case can tell that somebody else changed one of
 * them meanwhile; see `refuseOverwrite`.
 */
export const seenValues = z
  .record(z.string().max(64), z.union([z.string().max(4096), z.number(), z.boolean(), z.null()]))
  .optional()
export type SeenValues = NonNullable<z.output<typeof seenValues>>
