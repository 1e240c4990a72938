import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { config, type Config } from '@/lib/config'
import { startDataPlane, type DataPlane } from '@/server/start-data-plane'

export interface TestDataPlane extends DataPlane {
  /** Origin of the http listener. */
  url: string
  /** Origin of the https listener, by the name that its certificate holds. */
  tlsUrl: string
  /** PEM of the authority that signed the certificate. */
  ca: string
}

/**
 * Starts a data plane on ports of the system's choice, unless `changes` names others. Needs `useTestDatabase()`; the
 * caller stops it.
 */
export async function startTestDataPlane(changes: Partial<Config> = {}): Promise<TestDataPlane> {
  const settings = config()
  const dataPlane = await startDataPlane({ ...settings, gatewayPort: 0, gatewayTlsPort: 0, ...changes })
  return {
    ...dataPlane,
    url: `http://127.0.0.1:${dataPlane.port}`,
    tlsUrl: `https://localhost:${dataPlane.tlsPort}`,
    ca: readFileSync(join(settings.dataDir, 'tls', 'ca.pem'), 'utf8'),
  }
}
