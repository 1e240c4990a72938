import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Reads what vitest's JSON reporter wrote. A file that could not be loaded counts as one failure; no report, or a report
 * without a single test, is one too.
 * @param {string} path
 * @returns {Counts}
 */
export function readVitestCounts(path) {
  const report = readReport(path)
  if (report === undefined) return { passed: 0, failed: 1 }
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return settle({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + unloaded.length,
  })
}

/**
 * Reads what Playwright's JSON reporter wrote, by the same rules. Tests that were skipped, because what they depend on
 * failed, count as failed.
 * @param {string} path
 * @returns {Counts}
 */
export function readPlaywrightCounts(path) {
  const report = readReport(path)
  if (report === undefined) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return settle({ passed: expected, failed: unexpected + flaky + skipped + report.errors.length })
}

/** @param {Counts} counts */
function settle(counts) {
  return counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts
}

/** @param {string} path */
function readReport(path) {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
