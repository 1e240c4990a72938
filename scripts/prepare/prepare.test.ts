import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPlaywrightCounts, readVitestCounts } from '@/scripts/counts.mjs'
import { fingerprint, isFresh, stamped } from '@/scripts/prepare/fingerprint.mjs'
import { isInstalled } from '@/scripts/prepare/install.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sallyport-prepare-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function write(path: string, content: unknown): string {
  const target = join(root, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content))
  return target
}

describe('isInstalled', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/next': { version: '16.0.0' },
      'node_modules/vitest': { version: '4.0.0', dev: true },
      'node_modules/for-another-platform': { version: '1.0.0', optional: true },
    },
  }
  const product = { 'node_modules/next': { version: '16.0.0' } }
  const complete = { ...product, 'node_modules/vitest': { version: '4.0.0', dev: true } }

  it.each([
    { name: 'nothing', installed: undefined, start: false, test: false },
    { name: 'an install without test tools', installed: product, start: true, test: false },
    { name: 'a whole install', installed: complete, start: true, test: true },
    {
      name: 'an older version',
      installed: { ...complete, 'node_modules/next': { version: '15.0.0' } },
      start: false,
      test: false,
    },
    {
      name: 'a missing package',
      installed: { 'node_modules/vitest': { version: '4.0.0' } },
      start: false,
      test: false,
    },
  ])('judges $name', ({ installed, start, test }) => {
    write('package-lock.json', lock)
    if (installed !== undefined) write('node_modules/.package-lock.json', { packages: installed })
    expect(isInstalled(root, { development: false })).toBe(start)
    expect(isInstalled(root, { development: true })).toBe(test)
  })
})

describe('fingerprint', () => {
  it('follows contents and names, and passes over tests', () => {
    write('lib/one.ts', 'one')
    const before = fingerprint(root, ['lib', 'missing.ts'])
    write('lib/one.test.ts', 'a test')
    write('lib/db/generated/client.ts', 'generated')
    expect(fingerprint(root, ['lib', 'missing.ts'])).toBe(before)
    write('lib/one.ts', 'two')
    expect(fingerprint(root, ['lib', 'missing.ts'])).not.toBe(before)
  })

  it('leaves no stamp behind a step that failed', async () => {
    const stamp = join(root, 'stamps', 'step')
    await stamped(stamp, 'digest', () => Promise.resolve())
    expect(isFresh(stamp, 'digest')).toBe(true)
    expect(isFresh(stamp, 'other')).toBe(false)
    await expect(stamped(stamp, 'digest', () => Promise.reject(new Error('killed')))).rejects.toThrow(
      'killed',
    )
    expect(isFresh(stamp, 'digest')).toBe(false)
  })
})

describe('counts', () => {
  const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, testResults: [] }
  const playwright = { errors: [], stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } }

  it.each([
    ['all passed', vitest, { passed: 5, failed: 0 }],
    ['a skipped test is no success', { ...vitest, numPendingTests: 1 }, { passed: 5, failed: 1 }],
    [
      'a file that does not load is a failure',
      { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] },
      { passed: 5, failed: 1 },
    ],
    ['no test at all is a failure', { ...vitest, numPassedTests: 0 }, { passed: 0, failed: 1 }],
    ['half a report is a failure', '{"num', { passed: 0, failed: 1 }],
  ])('of vitest: %s', (_, report, counts) => {
    expect(readVitestCounts(write('vitest.json', report))).toEqual(counts)
  })

  it.each([
    ['all passed', playwright, { passed: 4, failed: 0 }],
    [
      'what did not run, or only at the second try, has failed',
      { errors: [{}], stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 } },
      { passed: 4, failed: 4 },
    ],
  ])('of Playwright: %s', (_, report, counts) => {
    expect(readPlaywrightCounts(write('e2e.json', report))).toEqual(counts)
  })

  it('counts a runner that left no report as one failure', () => {
    expect(readVitestCounts(join(root, 'none.json'))).toEqual({ passed: 0, failed: 1 })
    expect(readPlaywrightCounts(join(root, 'none.json'))).toEqual({ passed: 0, failed: 1 })
  })
})
