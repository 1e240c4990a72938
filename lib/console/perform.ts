import type * as z from 'zod'
import { toDatabaseAway } from '@/lib/db/database-away'
import { AppError, type ActionResult } from '@/lib/errors'
import { log } from '@/lib/log'
import { parseInput } from '@/lib/parse-input'

interface Performance<Schema extends z.ZodType, Caller, Data> {
  /** Refuses the call by throwing, or says who calls. Runs before the input is looked at. */
  before: () => Promise<Caller>
  schema: Schema
  input: unknown
  run: (caller: Caller, input: z.output<Schema>) => Promise<Data>
  requestId: string
  /** Puts an English message into the reader's language. */
  localize: (message: string) => Promise<string>
}

/** Checks the caller, parses the input, runs the use case, and turns whatever happens into a result that may go to the browser. */
export async function perform<Schema extends z.ZodType, Caller, Data>(
  performance: Performance<Schema, Caller, Data>,
): Promise<ActionResult<Data>> {
  const { before, schema, input, run, requestId, localize } = performance
  try {
    const caller = await before()
    return { ok: true, data: await run(caller, parseInput(schema, input)) }
  } catch (error) {
    return { ok: false, error: await toPublicError(error, { requestId, localize }) }
  }
}

/** The public face of any error. Unknown ones are logged under the request id and say nothing about their cause. */
export async function toPublicError(
  error: unknown,
  { requestId, localize }: { requestId: string; localize: (message: string) => Promise<string> },
) {
  const known = error instanceof AppError ? error : (toDatabaseAway(error) ?? unexpected(error, requestId))
  const fields = await Promise.all(
    Object.entries(known.fields ?? {}).map(
      async ([field, message]) => [field, await localize(message)] as const,
    ),
  )
  return {
    code: known.code,
    message: await localize(known.message),
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) }),
    ...(known.stored === undefined ? {} : { stored: known.stored }),
    requestId,
  }
}

/** Messages of database errors can repeat the values of a query, so only name, code and stack frames are logged. */
function unexpected(error: unknown, requestId: string): AppError {
  const { name, code, stack } =
    error instanceof Error ? (error as Error & { code?: unknown }) : { name: typeof error }
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line))
  log().error({ requestId, name, code, frames }, 'unexpected error')
  return new AppError('internal.error', {
    message:
      'Something went wrong on our side. Try again; if it happens again, look up the request ID in the log.',
    cause: error,
  })
}
