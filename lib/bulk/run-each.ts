import type { BulkReport } from '@/lib/bulk/schema'
import type { PublicError } from '@/lib/errors'

interface EachOptions {
  ids: readonly string[]
  /** The use case for one object: it authorizes, changes and audits by itself. */
  run: (id: string) => Promise<unknown>
  /** The public face of an error. */
  describe: (error: unknown) => Promise<PublicError>
}

/** Runs a use case for each object, one after the other, and reports what became of each. */
export async function runEach({ ids, run, describe }: EachOptions): Promise<BulkReport> {
  const report: BulkReport = { done: [], failed: [] }
  for (const id of ids) {
    try {
      await run(id)
      report.done.push(id)
    } catch (error) {
      report.failed.push({ id, error: await describe(error) })
    }
  }
  return report
}
