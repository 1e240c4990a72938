import { join } from 'node:path'
import type { Config } from '@/lib/config'
import { derivedKey } from '@/lib/vault/keys'
import type { ChildSpec } from '@/scripts/supervisor/keep-running'

interface ChildrenOptions {
  root: string
  /** Whether the console compiles what is edited. */
  development: boolean
  settings: Config
  databaseUrl: string
  onStart: (name: string, pid: number) => void
}

/** Meant for the authors of packages; of no use to the person at the terminal. */
const withoutDeprecations = '--disable-warning=DeprecationWarning'

/** The two processes of the product: the data plane and the console. */
export function describeChildren(options: ChildrenOptions): ChildSpec[] {
  const { root, settings } = options
  return [
    {
      name: 'data plane',
      args: [withoutDeprecations, '--enable-source-maps', join(root, '.build', 'server.mjs')],
      cwd: root,
      env: sharedEnv(options),
      onStart: (pid) => {
        options.onStart('data plane', pid)
      },
    },
    {
      name: 'console',
      ...consoleProgram(options),
      env: {
        ...sharedEnv(options),
        NODE_ENV: options.development ? 'development' : 'production',
        PORT: String(settings.consolePort),
        HOSTNAME: settings.host,
        NEXTAUTH_URL: settings.publicConsoleUrl,
        NEXTAUTH_SECRET: derivedKey('session').toString('base64'),
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: derivedKey('server-actions').toString('base64'),
        NEXT_TELEMETRY_DISABLED: '1',
      },
      onStart: (pid) => {
        options.onStart('console', pid)
      },
    },
  ]
}

/** The built console, or in development Next's own server over the sources. */
function consoleProgram({ root, settings, development }: ChildrenOptions): Pick<ChildSpec, 'args' | 'cwd'> {
  const options = [withoutDeprecations, '--import', join(root, 'scripts', 'exit-with-parent.mjs')]
  if (!development) {
    const directory = join(root, '.next', 'standalone')
    return { args: [...options, join(directory, 'server.js')], cwd: directory }
  }
  const address = ['--port', String(settings.consolePort), '--hostname', settings.host]
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  return { args: [...options, next, 'dev', ...address], cwd: root }
}

/** What both get: our own environment with absolute paths, without the administrator's password. */
function sharedEnv(options: ChildrenOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: options.settings.dataDir,
    DATABASE_URL: options.databaseUrl,
    ADMIN_EMAIL: '',
    ADMIN_PASSWORD: '',
  }
}
