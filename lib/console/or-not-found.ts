import 'server-only'
import { notFound } from 'next/navigation'
import { AppError } from '@/lib/errors'

/** Ends a page in its not-found text when the use case answers `resource.not_found`; every other error goes on. */
export async function orNotFound<Result>(result: Promise<Result>): Promise<Result> {
  return result.catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'resource.not_found') notFound()
    throw error
  })
}
