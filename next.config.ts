import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

/**
 * Texts are compiled at build time, so that the browser gets no parser for them. The sentences of the domain
 * (messages/sentences) stay as they are written: lib/localize.ts reads them as text.
 */
const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/console/i18n.ts',
  experimental: {
    messages: {
      path: ['./messages/en', './messages/zh'],
      format: 'json',
      locales: 'infer',
      precompile: true,
    },
  },
})

/** Sent with everything, files included; proxy.ts adds what differs from request to request. */
const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
}

/** What the health page compares the database with. */
const newestMigration = readdirSync(join(import.meta.dirname, 'prisma', 'migrations'), {
  withFileTypes: true,
})
  .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  .sort()
  .at(-1)

const settings: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  typedRoutes: true,
  // `npm run types` checks them, in .ci/run; a start on a fresh clone need not check tests and scripts as well.
  typescript: { ignoreBuildErrors: true },
  env: { NEWEST_MIGRATION: newestMigration },
  poweredByHeader: false,
  reactStrictMode: true,
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })) },
    ]),
  agentRules: false,
  experimental: { agentUpgrade: false },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
  devIndicators: false,
  // The console is opened under both names of this machine during development.
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
}

export default withNextIntl(settings)
