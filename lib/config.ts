import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ipaddr from 'ipaddr.js'
import * as z from 'zod'

const port = (fallback: number) =>
  z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(1, 'must be a port from 1 to 65535')
    .max(65535, 'must be a port from 1 to 65535')
    .default(fallback)
const origin = z
  .url({
    protocol: /^https?$/,
    error: 'must be an origin such as https://sallyport.example.com',
    abort: true,
  })
  .refine((value) => new URL(value).pathname === '/' && !/[?#@]/.test(value), {
    message: 'must be an origin such as https://sallyport.example.com, without a path',
  })
  .transform((value) => value.replace(/\/$/, ''))
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')
const masterKey = z.base64().refine((value) => Buffer.from(value, 'base64').length === 32, {
  message: 'must be 32 random bytes in base64 (openssl rand -base64 32)',
})

/** Every setting of the product. The README's table lists the same names. */
const settings = z
  .object({
    CONSOLE_PORT: port(3000),
    GATEWAY_PORT: port(8080),
    GATEWAY_TLS_PORT: port(8443),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATA_DIR: z.string().min(1).default('./data'),
    DATABASE_URL: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'must be a URL such as postgresql://user:password@host:5432/name',
      })
      .optional(),
    PUBLIC_CONSOLE_URL: origin.optional(),
    PUBLIC_GATEWAY_URL: origin.optional(),
    MASTER_KEY: masterKey.optional(),
    ADMIN_EMAIL: z.email().optional(),
    ADMIN_PASSWORD: z.string().min(12, 'must have 12 characters or more').optional(),
    ADMIN_API_TOKEN: z.string().min(32, 'must have 32 characters or more').optional(),
    SAMPLE: flag.default(false),
    UPSTREAM_ALLOW: z
      .string()
      .default('')
      .transform((value) => value.split(',').filter((range) => range.trim() !== ''))
      .pipe(
        z.array(z.string().trim().refine(ipaddr.isValidCIDR, 'must be address ranges such as 127.0.0.0/8')),
      ),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .refine((value) => (value.ADMIN_EMAIL === undefined) === (value.ADMIN_PASSWORD === undefined), {
    path: ['ADMIN_PASSWORD'],
    message: 'ADMIN_EMAIL and ADMIN_PASSWORD are set together or not at all',
  })

export interface Config {
  consolePort: number
  gatewayPort: number
  gatewayTlsPort: number
  host: string
  /** Absolute path. */
  dataDir: string
  databaseUrl: string | undefined
  /** Origin of the console, without a trailing slash. */
  publicConsoleUrl: string
  /** Origin under which agents reach the data plane; the issuer and every advertised endpoint derive from it. */
  publicGatewayUrl: string
  /** Origin for snippets and the debug panel: the public one if set, else the plain http listener of this machine. */
  snippetGatewayUrl: string
  /** How processes of this machine reach the data plane. */
  localGatewayUrl: string
  masterKey: string | undefined
  adminEmail: string | undefined
  adminPassword: string | undefined
  adminApiToken: string | undefined
  sample: boolean
  /** Address ranges that upstreams may lie in although they are loopback or private. */
  upstreamAllow: string[]
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** Thrown when a setting is missing or wrong; the message has one line per setting. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads the settings from an environment. Empty values count as absent. Throws ConfigError naming setting and rule. */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(lines.join('\n'))
  }
  const value = parsed.data
  const reachable = value.HOST === '0.0.0.0' || value.HOST === '::' ? '127.0.0.1' : value.HOST
  const named = value.HOST === '127.0.0.1' || value.HOST === '0.0.0.0' ? 'localhost' : reachable
  const authority = (name: string) => (name.includes(':') ? `[${name}]` : name)
  return {
    consolePort: value.CONSOLE_PORT,
    gatewayPort: value.GATEWAY_PORT,
    gatewayTlsPort: value.GATEWAY_TLS_PORT,
    host: value.HOST,
    dataDir: resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL,
    publicConsoleUrl: value.PUBLIC_CONSOLE_URL ?? `http://${authority(named)}:${value.CONSOLE_PORT}`,
    publicGatewayUrl: value.PUBLIC_GATEWAY_URL ?? `https://${authority(named)}:${value.GATEWAY_TLS_PORT}`,
    snippetGatewayUrl: value.PUBLIC_GATEWAY_URL ?? `http://${authority(named)}:${value.GATEWAY_PORT}`,
    localGatewayUrl: `http://${authority(reachable)}:${value.GATEWAY_PORT}`,
    masterKey: value.MASTER_KEY,
    adminEmail: value.ADMIN_EMAIL,
    adminPassword: value.ADMIN_PASSWORD,
    adminApiToken: value.ADMIN_API_TOKEN,
    sample: value.SAMPLE,
    upstreamAllow: value.UPSTREAM_ALLOW,
    logLevel: value.LOG_LEVEL,
  }
}

let current: Config | undefined

/** The settings of this process, read once. */
export function config(): Config {
  current ??= parseConfig(process.env)
  return current
}

/** The 32-byte master key: the setting, or the key file that the first start makes (`DATA_DIR/master.key`). */
export function readMasterKey(): Buffer {
  const { masterKey: given, dataDir } = config()
  return Buffer.from(given ?? readFileSync(join(dataDir, 'master.key'), 'utf8').trim(), 'base64')
}

/** Where the master key comes from and since when it is there; never the key. */
export function describeMasterKey(): { present: boolean; source: 'setting' | 'file'; since: string | null } {
  const { masterKey: given, dataDir } = config()
  if (given !== undefined) return { present: true, source: 'setting', since: null }
  const file = statSync(join(dataDir, 'master.key'), { throwIfNoEntry: false })
  return { present: file !== undefined, source: 'file', since: file?.mtime.toISOString() ?? null }
}

/** The names of all settings and whether this process was given them; never their values. */
export function listSettings(): { name: string; set: boolean }[] {
  return Object.keys(settings.shape).map((name) => ({ name, set: (process.env[name] ?? '') !== '' }))
}

/** The newest migration of this version, which the build puts in place of the variable. */
export function newestMigration(): string | undefined {
  return process.env.NEWEST_MIGRATION
}

/** Whether this is Next's development server, which needs a looser content security policy. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}
