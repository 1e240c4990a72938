import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, isFresh, stamped } from './fingerprint.mjs'
import { PlainError, runCommand, runTiedNode } from './run-command.mjs'

const toolSources = ['package-lock.json', 'tsconfig.json', 'prisma/schema.prisma', 'lib']
const consoleSources = [
  ...toolSources,
  ...['app', 'components', 'messages', 'public'],
  ...['next.config.ts', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts'],
]

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {boolean} fresh
 * @property {() => Promise<void>} run
 */

/**
 * The database client, generated without the engine download that Prisma would start.
 * @param {string} root
 * @returns {Step}
 */
export function generateStep(root) {
  const stamp = join(root, '.build', 'stamps', 'client')
  const digest = fingerprint(root, ['package-lock.json', 'prisma/schema.prisma', 'prisma.config.ts'])
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const generate = async () => {
    await runCommand(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], { cwd: root, env })
  }
  return {
    title: 'Generating the database client…',
    fresh: isFresh(stamp, digest) && existsSync(join(root, 'lib', 'db', 'generated', 'client.ts')),
    run: () => stamped(stamp, digest, generate),
  }
}

/**
 * The data plane and the supervisor, each in one file; packages stay in node_modules.
 * @param {string} root
 * @returns {Step}
 */
export function bundleStep(root) {
  const stamp = join(root, '.build', 'stamps', 'bundles')
  const digest = fingerprint(root, [...toolSources, 'server', 'scripts/supervisor'])
  const bundle = async () => {
    const { build, stop } = await import('esbuild')
    await build({
      absWorkingDir: root,
      entryPoints: { server: 'server/main.ts', supervisor: 'scripts/supervisor/main.ts' },
      outdir: '.build',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      packages: 'external',
      platform: 'node',
      target: 'node20',
      format: 'esm',
      sourcemap: true,
      logLevel: 'silent',
    })
      .catch((error) => {
        throw new PlainError(`The data plane cannot be built:\n${error.message}`)
      })
      .finally(stop)
  }
  return {
    title: 'Bundling the data plane…',
    fresh: isFresh(stamp, digest) && existsSync(join(root, '.build', 'supervisor.mjs')),
    run: () => stamped(stamp, digest, bundle),
  }
}

/**
 * The console as Next's standalone server, with the files that Next leaves for a CDN beside it.
 * @param {string} root
 * @returns {Step}
 */
export function consoleStep(root) {
  const stamp = join(root, '.build', 'stamps', 'console')
  const digest = fingerprint(root, consoleSources)
  const output = join(root, '.next', 'standalone')
  const build = async () => {
    rmSync(output, { recursive: true, force: true })
    await runTiedNode(['node_modules/next/dist/bin/next', 'build'], {
      cwd: root,
      env: buildEnv(),
    })
    if (!existsSync(join(output, 'server.js')))
      throw new PlainError('The console was built without its server.')
    cpSync(join(root, '.next', 'static'), join(output, '.next', 'static'), { recursive: true })
    if (existsSync(join(root, 'public')))
      cpSync(join(root, 'public'), join(output, 'public'), { recursive: true })
  }
  return {
    title: 'Building the console (about a minute, only after changes)…',
    fresh: isFresh(stamp, digest) && existsSync(join(output, 'server.js')),
    run: () => stamped(stamp, digest, build),
  }
}

/** The build must not depend on the settings of whoever happens to build. */
function buildEnv() {
  const kept = [
    'PATH',
    'HOME',
    'TMPDIR',
    'LANG',
    'NODE_OPTIONS',
    'NODE_EXTRA_CA_CERTS',
    'USER',
    'SHELL',
    'CI',
  ]
  const env = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
  return { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
}
