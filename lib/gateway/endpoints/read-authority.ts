import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { authorize } from '@/lib/identity/permissions'

/**
 * The certificate of the local authority, PEM, as clients trust it; nothing before the data plane has made it. What is
 * read is parsed and written anew, so that nothing but a certificate can come out, whatever the file holds.
 */
export async function readAuthority(actor: Actor): Promise<X509Certificate | undefined> {
  authorize(actor, 'health:read')
  try {
    return new X509Certificate(await readFile(join(config().dataDir, 'tls', 'ca.pem')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
