import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { warmUpMs, type LoadOrder, type LoadResult } from '@/bench/order'
import { ask, canPin, cpuMicros, memoryMb, pin, startProcess } from '@/bench/processes'
import { countErrors, toJson, toMarkdown, type Measured } from '@/bench/report'
import { seed } from '@/bench/seed'
import { closeDb } from '@/lib/db/client'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { isPortFree, pickFreePort } from '@/lib/db/embedded/ports'
import { migrate } from '@/lib/db/migrate'
import { bootstrapInstance } from '@/lib/identity/bootstrap-instance'

/**
 * Measures the gateway against the same client on the same upstream without a gateway, on one machine in one run, with
 * authentication, grant check, metering and audit all on, and prints the figures as Markdown and JSON.
 */
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
    only: { type: 'string', default: '' },
  },
})
const seconds = Number(options.seconds)
const rounds = Number(options.rounds)
const prompt = { model: 'bench', messages: [{ role: 'user', content: 'p'.repeat(600) }] }

interface Case {
  name: string
  unit: Measured['unit']
  body: object
  connections: number
}

const cases: Case[] = [
  { name: 'JSON, 1 kB, 32 connections', unit: 'requests/s', body: prompt, connections: 32 },
  {
    name: 'SSE, 50 chunks, 32 connections',
    unit: 'streams/s',
    body: { ...prompt, stream: true },
    connections: 32,
  },
  {
    name: 'SSE, 50 chunks 5 ms apart, 32 connections',
    unit: 'first byte ms',
    body: { ...prompt, stream: true, pace: 5 },
    connections: 32,
  },
]

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sallyport-bench-'))
  const pinned = canPin()
  const upstream = startProcess('upstream', { place: 'others', pinned })
  const { port: upstreamPort } = await ask<{ port: number }>(upstream)
  const postgres = await startEmbeddedPostgres({ dataDir })
  const children = [upstream]
  try {
    const ports = await settings({ dataDir, databaseUrl: postgres.url })
    await migrate({ databaseUrl: postgres.url, directory: join(process.cwd(), 'prisma', 'migrations') })
    const token = await seed(await bootstrapInstance(), upstreamPort)
    await closeDb()
    const server = startProcess('server', { place: 'gateway', pinned })
    const load = startProcess('load', { place: 'others', pinned })
    children.push(server, load)
    if (pinned) pin(process.pid, 'others')
    await waitUntilReady(ports.gateway)
    const measured: Measured[] = []
    for (const item of cases.filter(({ name }) => name.startsWith(options.only))) {
      measured.push(
        await measureRounds(item, { token, upstreamPort, gatewayPort: ports.gateway, server, load }),
      )
      process.stderr.write(`${item.name}: done\n`)
    }
    print(measured, { pinned, gatewayMemoryMb: memoryMb(server.pid) })
  } finally {
    for (const child of children.reverse()) child.kill()
    await delay(500)
    await postgres.stop()
    await removeEmbeddedPostgres(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

interface Rig {
  token: string
  upstreamPort: number
  gatewayPort: number
  server: ChildProcess
  load: ChildProcess
}

/** Direct and through the gateway in turns, so that what else the machine does hits both; the middle round counts. */
async function measureRounds(item: Case, rig: Rig): Promise<Measured> {
  const results: Measured[] = []
  for (let round = 0; round < rounds; round++) results.push(await measureOnce(item, rig))
  const ratio = ({ direct, gateway }: Measured) => gateway.perSecond / direct.perSecond
  const middle = results.sort((left, right) => ratio(left) - ratio(right))[Math.floor(rounds / 2)]
  if (middle === undefined) throw new Error('there must be one round or more')
  return middle
}

async function measureOnce({ name, unit, body, connections }: Case, rig: Rig): Promise<Measured> {
  const { token, upstreamPort, gatewayPort, server, load } = rig
  const order = { authorization: `Bearer ${token}`, body: JSON.stringify(body), connections, seconds }
  const measure = (port: number, path: string) =>
    ask<LoadResult>(load, { ...order, port, path } satisfies LoadOrder)
  const direct = await measure(upstreamPort, '/v1/chat/completions')
  const usedBefore = cpuMicros(server.pid)
  const gateway = await measure(gatewayPort, '/bench/v1/chat/completions')
  const used = (cpuMicros(server.pid) ?? NaN) - (usedBefore ?? NaN)
  // The warm-up is answered too, at the same pace.
  const answered = gateway.answers * (1 + warmUpMs(seconds) / (seconds * 1000))
  return { name, unit, direct, gateway, cpuPerAnswerMicros: used / answered }
}

/** The settings of a fresh installation of its own; children inherit them. */
async function settings(given: { dataDir: string; databaseUrl: string }): Promise<{ gateway: number }> {
  const gateway = await pickFreePort()
  let tls = await pickFreePort()
  while (tls === gateway || !(await isPortFree(tls, '127.0.0.1'))) tls = await pickFreePort()
  Object.assign(process.env, {
    DATA_DIR: given.dataDir,
    DATABASE_URL: given.databaseUrl,
    MASTER_KEY: randomBytes(32).toString('base64'),
    GATEWAY_PORT: String(gateway),
    GATEWAY_TLS_PORT: String(tls),
    HOST: '127.0.0.1',
    UPSTREAM_ALLOW: '127.0.0.0/8',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  })
  return { gateway }
}

async function waitUntilReady(port: number): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (ready?.ok === true) return
    if (Date.now() > deadline) throw new Error('the data plane did not become ready')
    await delay(100)
  }
}

function print(
  measured: Measured[],
  { pinned, gatewayMemoryMb }: { pinned: boolean; gatewayMemoryMb: number | undefined },
) {
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? '',
    node: process.version,
    pinned,
    secondsPerFigure: seconds,
    rounds,
    gatewayMemoryMb,
  }
  const place = pinned ? 'the gateway on one core, client and upstream on the others' : 'processes not pinned'
  const errors = countErrors(measured)
  process.stdout.write(`\n${toMarkdown(measured)}\n\n`)
  process.stdout.write(`${machine.cores} cores (${machine.processor}), Node ${machine.node}, ${place}. `)
  process.stdout.write(`Memory of the data plane: ${gatewayMemoryMb ?? '?'} MB. Errors: ${errors}.\n\n`)
  const json = toJson(measured, machine)
  if (options.json === undefined) process.stdout.write(`${json}\n`)
  else writeFileSync(options.json, json)
  if (errors > 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
