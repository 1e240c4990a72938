import { join } from 'node:path'
import { RecordSpool } from '@/lib/audit/spool'
import type { Config } from '@/lib/config'
import { TokenSigner } from '@/lib/identity/tokens/token-signer'
import { log } from '@/lib/log'
import { SnapshotStore } from '@/lib/policy/snapshot-store'
import type { ServerContext } from '@/server/context'
import { openGateway } from '@/server/gateway/gateway'
import { createServe } from '@/server/http/serve'
import { openListeners, type Listeners } from '@/server/listeners'
import { openRefusalBudget } from '@/server/open-refusal-budget'
import { reportNode } from '@/server/report-node'
import { ensureServerCertificate } from '@/server/tls/server-certificate'

/** Running answers may go on for this long after a stop was asked for; then they end with a word, not with a cut. */
const drainMs = 3_000
const certificateCheckMs = 12 * 60 * 60_000

export interface DataPlane {
  context: ServerContext
  /** Ports in use; they differ from the settings when those were 0. */
  port: number
  tlsPort: number
  /** Ends running exchanges, then writes what is left in memory and spool. */
  stop: () => Promise<void>
}

/**
 * Starts the data plane of a database that has an instance: snapshot, record spool, certificate, both listeners. Serves
 * when the promise resolves. Throws when the database cannot be reached or a port is taken; nothing stays open then.
 */
export async function startDataPlane(settings: Config): Promise<DataPlane> {
  const certificate = await ensureServerCertificate(settings)
  const snapshots = await SnapshotStore.start()
  const spool = await RecordSpool.open(join(settings.dataDir, 'spool'))
  const gateway = await openGateway({ snapshots, spool, config: settings })
  const tokenRefusals = openRefusalBudget({ spool, snapshots, action: 'token.refused', via: 'oauth' })
  const context = { snapshots, spool, tokenRefusals, signer: new TokenSigner(), gateway, config: settings }
  const release = async () => {
    await gateway.close()
    tokenRefusals.close()
    await spool.close()
    await snapshots.close()
  }
  const listeners = await openListeners(createServe(context), {
    host: settings.host,
    port: settings.gatewayPort,
    tlsPort: settings.gatewayTlsPort,
    certificate,
  }).catch(async (error: unknown) => {
    await release()
    throw error
  })
  const renewal = renewCertificate(listeners, settings)
  const report = reportNode({ snapshots, spool, countOpenCalls: () => gateway.openCalls.size })
  return {
    context,
    port: listeners.port,
    tlsPort: listeners.tlsPort,
    stop: async () => {
      clearInterval(renewal)
      const cut = setTimeout(() => gateway.openCalls.failAll('gateway.stopping'), drainMs)
      await listeners.close()
      clearTimeout(cut)
      await report.close()
      await release()
    },
  }
}

/** A process that runs for months must not serve a certificate that ended. */
function renewCertificate(listeners: Listeners, settings: Config): NodeJS.Timeout {
  const renew = () => {
    ensureServerCertificate(settings).then(listeners.useCertificate, (error: unknown) => {
      log().error({ err: error }, 'the certificate of the https listener cannot be renewed')
    })
  }
  return setInterval(renew, certificateCheckMs).unref()
}
