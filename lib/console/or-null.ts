import 'server-only'
import { AppError } from '@/lib/errors'

/**
 * What a detail page shows, or null when there is no such thing. The page then says so itself: thrown into a page that
 * streams, `notFound()` leaves one answer in twenty hanging (Next 16.4.6).
 */
export async function orNull<Result>(result: Promise<Result>): Promise<Result | null> {
  return result.catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'resource.not_found') return null
    throw error
  })
}
