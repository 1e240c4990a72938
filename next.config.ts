import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/console/i18n.ts')

const settings: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  experimental: { agentUpgrade: false },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
  devIndicators: false,
  // The console is opened under both names of this machine during development.
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
}

export default withNextIntl(settings)
