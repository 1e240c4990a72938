import { X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ensureServerCertificate } from '@/server/tls/server-certificate'

const dayMs = 86_400_000
let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sallyport-tls-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

const ensure = (options: { publicGatewayUrl?: string; nowMs?: number } = {}) =>
  ensureServerCertificate(
    { dataDir, publicGatewayUrl: options.publicGatewayUrl ?? 'https://localhost:8443' },
    options.nowMs ?? Date.now(),
  )
const authority = () => readFile(join(dataDir, 'tls', 'ca.pem'), 'utf8')

it('makes an authority and a certificate that it signed, for the names of this machine and the public one', async () => {
  const { cert } = await ensure({ publicGatewayUrl: 'https://gateway.example:8443' })
  const server = new X509Certificate(cert)
  const ca = new X509Certificate(await authority())
  expect(ca.ca && ca.verify(ca.publicKey) && server.verify(ca.publicKey) && server.checkIssued(ca)).toBe(true)
  expect(server.ca).toBe(false)
  expect(server.subjectAltName).toBe(
    'DNS:localhost, DNS:*.localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, DNS:gateway.example',
  )
  expect(cert).toContain(await authority())
  expect((Date.parse(server.validTo) - Date.now()) / dayMs).toBeCloseTo(397, 0)
})

it('lets nobody else read the keys', async () => {
  await ensure()
  const modes = await Promise.all(
    ['ca.key', 'server.key', '.'].map(async (name) => (await stat(join(dataDir, 'tls', name))).mode & 0o777),
  )
  expect(modes).toEqual([0o600, 0o600, 0o700])
})

it('keeps both as long as they are good', async () => {
  const first = await ensure()
  expect(await ensure({ nowMs: Date.now() + 300 * dayMs })).toEqual(first)
})

it('renews the certificate near its end and for a new name, under the same authority', async () => {
  const first = await ensure()
  const ca = await authority()
  const renewed = await ensure({ nowMs: Date.now() + 370 * dayMs })
  const renamed = await ensure({ publicGatewayUrl: 'https://192.0.2.1', nowMs: Date.now() + 370 * dayMs })
  expect(new Set([first.cert, renewed.cert, renamed.cert]).size).toBe(3)
  expect(new X509Certificate(renamed.cert).checkIP('192.0.2.1')).toBe('192.0.2.1')
  expect(await authority()).toBe(ca)
})

it('makes both anew when the key of the authority is gone', async () => {
  const first = await ensure()
  const ca = await authority()
  await rm(join(dataDir, 'tls', 'ca.key'))
  const next = await ensure()
  expect(next.cert).not.toBe(first.cert)
  expect(await authority()).not.toBe(ca)
  expect(new X509Certificate(next.cert).verify(new X509Certificate(await authority()).publicKey)).toBe(true)
})
