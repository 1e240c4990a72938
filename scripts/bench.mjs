// Bundles the benchmark and the data plane it measures, then runs it: `npm run bench`. Options: --seconds <n>, --json <file>.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const outdir = join(root, '.build', 'bench')

await build({
  absWorkingDir: root,
  entryPoints: {
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

const child = spawn(process.execPath, [join(outdir, 'main.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
