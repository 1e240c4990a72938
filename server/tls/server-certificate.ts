import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'
import type { Config } from '@/lib/config'
import { createAuthority, issueCertificate, type CertificateAndKey } from '@/server/tls/local-authority'
import { readPem, writePem } from '@/server/tls/pem-files'

const dayMs = 86_400_000
/** Renewed this long before the end. */
const renewBeforeMs = 30 * dayMs

/**
 * Chain and key of the https listener, signed by a certificate authority of this installation's own that is made on the
 * first start (`DATA_DIR/tls/ca.pem` is what clients trust). Made anew when it is missing, near its end, signed by
 * another authority or lacks a name. May be called again at any time, by one process per data directory.
 */
export async function ensureServerCertificate(
  settings: Pick<Config, 'dataDir' | 'publicGatewayUrl'>,
  nowMs = Date.now(),
): Promise<CertificateAndKey> {
  const folder = join(settings.dataDir, 'tls')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const authority = await readPair(folder, 'ca')
  const names = serverNames(settings.publicGatewayUrl)
  const stored = await readPair(folder, 'server')
  if (isFresh(authority, nowMs) && isFresh(stored, nowMs) && isIssuedBy(stored, { authority, names }))
    return stored
  const issuer = isFresh(authority, nowMs) ? authority : await createAuthority(nowMs)
  if (issuer !== authority) await writePair(folder, { name: 'ca', pair: issuer })
  const made = await issueCertificate(issuer, { names, nowMs })
  await writePair(folder, { name: 'server', pair: made })
  return made
}

/** Under which names and addresses the listener is reached: this machine's own, and the public one. */
function serverNames(publicGatewayUrl: string): string[] {
  const publicName = new URL(publicGatewayUrl).hostname.replace(/^\[|\]$/g, '')
  return [...new Set(['localhost', '*.localhost', '127.0.0.1', '::1', publicName])]
}

async function readPair(folder: string, name: string): Promise<CertificateAndKey | undefined> {
  const cert = await readPem(folder, `${name}.pem`)
  const key = await readPem(folder, `${name}.key`)
  return cert === undefined || key === undefined ? undefined : { cert, key }
}

async function writePair(
  folder: string,
  { name, pair }: { name: string; pair: CertificateAndKey },
): Promise<void> {
  await writePem(folder, { name: `${name}.key`, text: pair.key })
  await writePem(folder, { name: `${name}.pem`, text: pair.cert })
}

/** Whether both files are there, belong together and last for a while. */
function isFresh(pair: CertificateAndKey | undefined, nowMs: number): pair is CertificateAndKey {
  if (pair === undefined) return false
  const certificate = new X509Certificate(pair.cert)
  return (
    certificate.checkPrivateKey(createPrivateKey(pair.key)) &&
    Date.parse(certificate.validTo) - renewBeforeMs > nowMs
  )
}

function isIssuedBy(
  pair: CertificateAndKey,
  { authority, names }: { authority: CertificateAndKey; names: string[] },
): boolean {
  const certificate = new X509Certificate(pair.cert)
  const alternatives = certificate.subjectAltName?.split(', ') ?? []
  return (
    certificate.verify(new X509Certificate(authority.cert).publicKey) &&
    names.every((name) =>
      isIP(name) === 0 ? alternatives.includes(`DNS:${name}`) : certificate.checkIP(name) !== undefined,
    )
  )
}
