import { describe, expect, it } from 'vitest'
import { ConfigError, parseConfig } from '@/lib/config'

const key = Buffer.alloc(32, 7).toString('base64')

describe('parseConfig', () => {
  it('has a default for everything', () => {
    expect(parseConfig({})).toMatchObject({
      consolePort: 3000,
      gatewayPort: 8080,
      gatewayTlsPort: 8443,
      host: '127.0.0.1',
      databaseUrl: undefined,
      publicConsoleUrl: 'http://localhost:3000',
      publicGatewayUrl: 'https://localhost:8443',
      snippetGatewayUrl: 'http://localhost:8080',
      localGatewayUrl: 'http://127.0.0.1:8080',
      sample: false,
      upstreamAllow: [],
    })
  })

  it('derives addresses from ports, hosts and public origins', () => {
    const given = { HOST: '0.0.0.0', GATEWAY_PORT: '9000', PUBLIC_GATEWAY_URL: 'https://gw.example.com/' }
    expect(parseConfig(given)).toMatchObject({
      localGatewayUrl: 'http://127.0.0.1:9000',
      publicGatewayUrl: 'https://gw.example.com',
      snippetGatewayUrl: 'https://gw.example.com',
    })
    expect(parseConfig({ HOST: '::1' }).publicConsoleUrl).toBe('http://[::1]:3000')
  })

  it('counts empty values as absent', () => {
    expect(parseConfig({ CONSOLE_PORT: '', DATABASE_URL: '' }).consolePort).toBe(3000)
  })

  it.each([
    ['CONSOLE_PORT', 'http'],
    ['CONSOLE_PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['PUBLIC_CONSOLE_URL', 'https://example.com/path'],
    ['PUBLIC_GATEWAY_URL', 'ftp://example.com'],
    ['MASTER_KEY', Buffer.alloc(16).toString('base64')],
    ['MASTER_KEY', 'not base64!'],
    ['ADMIN_API_TOKEN', 'short'],
    ['SAMPLE', 'maybe'],
    ['PUBLIC_GATEWAY_URL', 'foo'],
    ['PUBLIC_CONSOLE_URL', 'foo'],
    ['UPSTREAM_ALLOW', 'localhost'],
    ['UPSTREAM_ALLOW', '300.1.1.1/8'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when it is wrong (%s)', (name, value) => {
    expect(() => parseConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => parseConfig({ [name]: value })).toThrow(new RegExp(`^${name}`))
  })

  it('wants e-mail and password of the first administrator together, and never echoes the password', () => {
    expect(() => parseConfig({ ADMIN_EMAIL: 'a@example.com' })).toThrow(/ADMIN_PASSWORD: .*together/)
    expect(() => parseConfig({ ADMIN_EMAIL: 'a@example.com', ADMIN_PASSWORD: 'hunter2' })).toThrow(
      'ADMIN_PASSWORD: must have 12 characters or more',
    )
  })

  it('reads ranges and keys', () => {
    const parsed = parseConfig({ UPSTREAM_ALLOW: '127.0.0.0/8, ::1/128', MASTER_KEY: key, SAMPLE: '1' })
    expect(parsed).toMatchObject({ upstreamAllow: ['127.0.0.0/8', '::1/128'], masterKey: key, sample: true })
  })
})
