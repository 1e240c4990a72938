#!/usr/bin/env node
// `npm run bench`: bundles the benchmark and the data plane it measures, runs it on a database of its own and prints the
// figures. Options: --seconds <per figure>, --rounds <n>, --only <start of a case's name>, --json <file>.
// `npm run bench:canvas` (`bench.mjs canvas`) measures the canvas in a headless browser instead. Option: --seconds <per page>.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateStep } from './prepare/build.mjs'
import { ensureInstalled, ensureStep, requireNode } from './prepare/prepare.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const outdir = join(root, '.build', 'bench')

requireNode()
const [what] = process.argv.slice(2)
const isCanvas = what === 'canvas'
await ensureInstalled(root, { development: isCanvas })
await ensureStep(root, generateStep(root))
const { build } = await import('esbuild')
await build({
  absWorkingDir: root,
  entryPoints: isCanvas
    ? { canvas: 'bench/canvas.ts' }
    : {
        main: 'bench/main.ts',
        load: 'bench/load.ts',
        upstream: 'bench/upstream.ts',
        server: 'server/main.ts',
      },
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
})

const [bundle, given] = isCanvas ? ['canvas.mjs', process.argv.slice(3)] : ['main.mjs', process.argv.slice(2)]
const child = spawn(process.execPath, [join(outdir, bundle), ...given], { cwd: root, stdio: 'inherit' })
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
