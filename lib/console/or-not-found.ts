import 'server-only'
import { notFound } from 'next/navigation'
import { AppError } from '@/lib/errors'

/** Waits for a use case; an object that does not exist ends in the page's not-found text. */
export async function orNotFound<Result>(result: Promise<Result>): Promise<Result> {
  return result.catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'resource.not_found') notFound()
    throw error
  })
}
