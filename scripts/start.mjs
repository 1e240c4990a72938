#!/usr/bin/env node
// `npm start`: installs, generates and builds what is missing or stale, then hands over to the supervisor
// (scripts/supervisor), which starts the database, the console and the data plane and keeps them running.
// `npm run dev` does the same with the console compiled as its sources are edited.
import { fileURLToPath } from 'node:url'
import { bundleStep, consoleStep, generateStep } from './prepare/build.mjs'
import { lockFolder, registerInstance } from './prepare/folder-lock.mjs'
import { ensureInstalled, ensureStep, requireNode } from './prepare/prepare.mjs'
import { endCommandsOnSignal } from './prepare/run-command.mjs'

const development = process.argv.includes('--development')
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

// Warnings for the authors of packages are of no use to the person at the terminal.
process.noDeprecation = true

async function start() {
  requireNode()
  const ignoreSignals = endCommandsOnSignal()
  const release = await lockFolder(root)
  try {
    await ensureInstalled(root, { development })
    await ensureStep(root, generateStep(root))
    await ensureStep(root, bundleStep(root))
    const { checkStart } = await import('../.build/supervisor.mjs')
    const run = await checkStart(root, { development })
    if (!development) await ensureStep(root, consoleStep(root))
    registerInstance(root)
    release()
    ignoreSignals()
    await run()
  } finally {
    release()
  }
}

/** @param {any} error */
function report(error) {
  const plain = ['PlainError', 'StartError', 'MigrationError'].includes(error?.name ?? '')
  console.error(plain ? error.message : error)
  process.exit(1)
}

start().then(() => process.exit(0), report)
