#!/usr/bin/env node
// Installs the packages and generates the database client: what lint and type check need in a fresh clone.
import { fileURLToPath } from 'node:url'
import { generateStep } from './prepare/build.mjs'
import { lockFolder } from './prepare/folder-lock.mjs'
import { ensureInstalled, ensureStep, requireNode } from './prepare/prepare.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

requireNode()
const release = await lockFolder(root)
try {
  await ensureInstalled(root, { development: true })
  await ensureStep(root, generateStep(root))
} catch (error) {
  console.error(error?.name === 'PlainError' ? error.message : error)
  process.exitCode = 1
} finally {
  release()
}
