import { config } from '@/lib/config'
import { closeDb } from '@/lib/db/client'
import { bootstrapInstance } from '@/lib/identity/bootstrap-instance'
import { log } from '@/lib/log'
import { startDataPlane, type DataPlane } from '@/server/start-data-plane'

/** Entry point of the data-plane process: starts it, stops it when asked, and ends when its parent is gone. */
async function main(): Promise<void> {
  process.on('unhandledRejection', (error) => log().error({ err: error }, 'unhandled rejection'))
  await bootstrapInstance()
  const dataPlane = await startDataPlane(config())
  stopWhenAsked(dataPlane)
  log().info({ port: dataPlane.port, tlsPort: dataPlane.tlsPort }, 'data plane serving')
}

function stopWhenAsked(dataPlane: DataPlane): void {
  let stopping = false
  const stop = (exitCode: number) => {
    if (stopping) return
    stopping = true
    dataPlane
      .stop()
      .then(closeDb)
      .then(
        () => process.exit(exitCode),
        (error: unknown) => fail(error),
      )
  }
  process.on('SIGTERM', () => stop(0))
  process.on('SIGINT', () => stop(0))
  process.on('disconnect', () => stop(0))
  // What nobody caught leaves the process in doubt: end it in order, and the supervisor starts a fresh one.
  process.on('uncaughtException', (error) => {
    log().fatal({ err: error }, 'uncaught exception')
    stop(1)
  })
}

function fail(error: unknown): void {
  log().fatal({ err: error }, 'data plane failed')
  process.exit(1)
}

main().catch(fail)
