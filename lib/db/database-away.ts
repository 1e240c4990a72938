import { Prisma } from '@/lib/db/generated/client'
import { AppError } from '@/lib/errors'

/** Prisma: cannot reach, timed out, connection closed, no connection free. */
const awayCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'])
/** SQLSTATE 57P01 to 57P03: shut down by an administrator, crashed, not accepting connections yet. */
const stoppedStates = /^57P0[123]$/
/** What the driver says of a connection that ended under a query; it has no code. */
const endedTexts =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/

/**
 * 503 for an error that means that PostgreSQL is away, undefined for every other. Transports answer it as it is: nothing
 * is wrong with the request, and it may be sent again.
 */
export function toDatabaseAway(error: unknown): AppError | undefined {
  if (!(error instanceof Error) || !meansAway(error)) return undefined
  return new AppError('database.unavailable', {
    message:
      'The database cannot be reached, so nothing was read or changed. Try again in a moment; if it lasts, check that PostgreSQL runs.',
    retryAfterSeconds: 5,
    cause: error,
  })
}

function meansAway(error: Error): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return awayCodes.has(error.code) || stoppedStates.test(readSqlState(error))
  }
  if ('code' in error && typeof error.code === 'string') {
    return stoppedStates.test(error.code) || /^ECONN(REFUSED|RESET)$/.test(error.code)
  }
  return endedTexts.test(error.message)
}

function readSqlState({ meta }: Prisma.PrismaClientKnownRequestError): string {
  const driver = meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined
  return driver?.cause?.originalCode ?? ''
}
