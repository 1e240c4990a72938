#!/usr/bin/env node
// `npm test`: installs and builds what is missing or stale like `npm start`, runs the unit and integration tests (vitest,
// real PostgreSQL) and the end-to-end tests (Playwright, real Chromium), and ends with `N passed, N failed`.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPlaywrightCounts, readVitestCounts } from './counts.mjs'
import { bundleStep, consoleStep, generateStep } from './prepare/build.mjs'
import { ensureChromium } from './prepare/chromium.mjs'
import { lockFolder } from './prepare/folder-lock.mjs'
import { ensureInstalled, ensureStep, requireNode } from './prepare/prepare.mjs'
import { endCommandsOnSignal } from './prepare/run-command.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const results = join(root, 'test-results')

async function prepare() {
  requireNode()
  const ignoreSignals = endCommandsOnSignal()
  const release = await lockFolder(root)
  try {
    await ensureInstalled(root, { development: true })
    await ensureStep(root, generateStep(root))
    await ensureStep(root, bundleStep(root))
    await ensureStep(root, consoleStep(root))
  } finally {
    release()
    ignoreSignals()
  }
}

/**
 * Runs a test runner with its output shown. Its exit code says whether its report can be believed.
 * @param {string[]} args arguments of node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether it ended well
 */
function runTests(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
}

/** A runner that fails without a failed test (a crash, an unhandled error) counts as one failure. */
function believe(ended, counts) {
  return ended || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

async function runVitest() {
  const report = join(results, 'vitest.json')
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const ended = await runTests(['node_modules/vitest/vitest.mjs', 'run', ...reporters], process.env)
  return believe(ended, readVitestCounts(report))
}

async function runPlaywright() {
  await ensureChromium(root)
  const report = join(results, 'e2e.json')
  const dataDir = mkdtempSync(join(tmpdir(), 'sallyport-e2e-'))
  try {
    const env = { ...process.env, E2E_DATA_DIR: dataDir, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    const ended = await runTests(['node_modules/@playwright/test/cli.js', 'test'], env)
    return believe(ended, readPlaywrightCounts(report))
  } finally {
    removeDatabase(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** As root the database lies outside its data directory. */
function removeDatabase(dataDir) {
  try {
    const { directory } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'))
    rmSync(directory, { recursive: true, force: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

function hasEndToEndTests() {
  return readdirSync(join(root, 'e2e')).some((name) => name.endsWith('.spec.ts'))
}

async function main() {
  const runs = []
  try {
    await prepare()
    runs.push(await runVitest())
    if (hasEndToEndTests()) runs.push(await runPlaywright())
  } catch (error) {
    console.error(error?.name === 'PlainError' ? error.message : error)
    runs.push({ passed: 0, failed: 1 })
  }
  const passed = runs.reduce((sum, counts) => sum + counts.passed, 0)
  const failed = runs.reduce((sum, counts) => sum + counts.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

await main()
