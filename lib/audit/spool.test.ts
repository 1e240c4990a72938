import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditRecord } from '@/lib/audit/append'
import { RecordSpool } from '@/lib/audit/spool'
import { useDatabaseSwitch } from '@/lib/audit/testing'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import type { GatewayRequestRecord } from '@/lib/gateway/requests/record'
import { newId } from '@/lib/ids'

const database = useDatabaseSwitch()
useTestDatabase()

let directory: string
let spool: RecordSpool
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'sallyport-spool-'))
  spool = await RecordSpool.open(directory)
})
afterEach(() => spool.close())

function auditRecord(changes: Partial<AuditRecord> = {}): AuditRecord {
  return {
    id: newId('evt'),
    instanceId: testActor().instanceId,
    time: new Date(),
    action: 'token.issued',
    result: 'success',
    actorKind: 'application',
    actorId: 'app_1',
    actorName: 'one',
    via: 'token endpoint',
    sourceIp: '127.0.0.1',
    requestId: newId('req'),
    targetType: '',
    targetId: '',
    targetName: '',
    detail: { scope: 'a b' },
    ...changes,
  }
}

function requestRecord(changes: Partial<GatewayRequestRecord> = {}): GatewayRequestRecord {
  return {
    id: newId('req'),
    instanceId: testActor().instanceId,
    time: new Date('2026-11-23T01:02:03.004Z'),
    method: 'POST',
    path: '/a/v1/chat/completions',
    modelApiId: 'api_1',
    modelApiName: 'one',
    serviceName: 'two',
    applicationId: '',
    consumerId: '',
    consumerName: '',
    model: 'm "quoted" 世界',
    stream: true,
    status: 200,
    code: '',
    steps: [{ check: 'model_api', passed: true, outcome: 'model_api.enabled', values: { modelApi: 'one' } }],
    missing: null,
    upstreamStatus: 200,
    bearerMs: 0.125,
    decisionMs: 0.25,
    upstreamMs: 1.25,
    firstByteMs: 0.5,
    totalMs: 2,
    inputTokens: 3,
    outputTokens: null,
    ended: 'completed',
    sourceIp: '::1',
    ...changes,
  }
}

const segments = () => readdirSync(directory).filter((name) => name.endsWith('.ndjson'))
const countAudits = (ids: string[]) => db().auditEvent.count({ where: { id: { in: ids } } })
const findRequest = (id: string) => db().gatewayRequest.findUnique({ where: { id } })
const soon = { timeout: 5_000 }

it('says that it cannot write until a probe a second later finds that it can', () => {
  expect(spool.isWritable()).toBe(true)
  rmSync(directory, { recursive: true })
  expect(() => spool.audit(auditRecord())).toThrow('ENOENT')
  const nowMs = Date.now()
  expect(spool.isWritable(nowMs)).toBe(false)
  expect(spool.isWritable(nowMs + 2_000)).toBe(false)
  mkdirSync(directory)
  expect(spool.isWritable(nowMs + 2_500)).toBe(false)
  expect(spool.isWritable(nowMs + 3_500)).toBe(true)
  expect(readdirSync(directory)).toEqual([])
})

describe('the spool', () => {
  it('stores a request record as it was given', async () => {
    const record = requestRecord()
    spool.request(record)
    await expect.poll(() => findRequest(record.id), soon).toEqual(record)
  })

  it('stores audit lines and then has no files left', async () => {
    const records = Array.from({ length: 1_200 }, () => auditRecord())
    for (const record of records) spool.audit(record)
    await expect.poll(() => countAudits(records.map(({ id }) => id)), { timeout: 10_000 }).toBe(1_200)
    await expect.poll(segments, soon).toEqual([])
  })

  it('notes the last use of a secret', async () => {
    const { instanceId } = testActor()
    const application = {
      create: { id: newId('app'), name: newId('app'), instance: { connect: { id: instanceId } } },
    }
    const id = newId('sci')
    await db().clientSecret.create({
      data: {
        id,
        instance: { connect: { id: instanceId } },
        application,
        hash: 'h',
        hint: '',
        createdBy: '',
      },
    })
    const time = new Date()
    spool.secretUsed(id, new Date(time.getTime() - 5_000), '10.0.0.1')
    spool.secretUsed(id, time, '10.0.0.2')
    const find = () =>
      db().clientSecret.findUnique({ where: { id }, select: { lastUsedAt: true, lastUsedIp: true } })
    await expect.poll(find, soon).toEqual({ lastUsedAt: time, lastUsedIp: '10.0.0.2' })
  })

  it('has every line on disk, unreadable to others, when the call returns', () => {
    const record = auditRecord()
    spool.audit(record)
    const [segment = ''] = segments()
    expect(readFileSync(join(directory, segment), 'utf8')).toContain(record.id)
    expect(statSync(join(directory, segment)).mode & 0o777).toBe(0o600)
    expect(statSync(directory).mode & 0o077).toBe(0)
  })

  it('keeps records while the database is away and stores them when it is back', async () => {
    database.cut()
    const records = Array.from({ length: 20 }, () => auditRecord())
    for (const record of records) spool.audit(record)
    const late = requestRecord()
    await expect.poll(() => segments().length, soon).toBeGreaterThan(0)
    spool.request(late)
    await expect(countAudits([])).rejects.toThrow()
    expect(segments().length).toBeGreaterThan(0)
    database.restore()
    await expect
      .poll(() => countAudits(records.map(({ id }) => id)).catch(() => 0), { timeout: 10_000 })
      .toBe(records.length)
    await expect.poll(() => findRequest(late.id), soon).not.toBeNull()
    await expect.poll(segments, soon).toEqual([])
  })

  it('leaves records to the next start when it is closed without a database', async () => {
    database.cut()
    const record = auditRecord()
    spool.audit(record)
    await spool.close()
    expect(segments()).toHaveLength(1)
    database.restore()
    spool = await RecordSpool.open(directory)
    await expect.poll(() => countAudits([record.id]).catch(() => 0), { timeout: 10_000 }).toBe(1)
  })

  it('replays what a predecessor left, drops a torn last line and stores nothing twice', async () => {
    const records = [auditRecord(), auditRecord()]
    const request = requestRecord()
    for (const record of records) spool.audit(record)
    spool.request(request)
    const [segment = ''] = segments()
    const left = readFileSync(join(directory, segment), 'utf8')
    await spool.close()
    writeFileSync(join(directory, '0-00000000.ndjson'), left)
    appendFileSync(join(directory, '0-00000000.ndjson'), 'audit {"id":"evt_torn","inst')
    spool = await RecordSpool.open(directory)
    await expect.poll(segments, soon).toEqual([])
    expect(await countAudits(records.map(({ id }) => id))).toBe(2)
    expect(await countAudits(['evt_torn'])).toBe(0)
    expect(await findRequest(request.id)).not.toBeNull()
  })

  it('sets aside a record that the database refuses and stores the others', async () => {
    const [before, bad, after] = [requestRecord(), requestRecord({ model: 'a\u0000b' }), requestRecord()]
    for (const record of [before, bad, after]) spool.request(record)
    await expect.poll(() => findRequest(after.id), soon).not.toBeNull()
    expect(await findRequest(before.id)).not.toBeNull()
    await expect.poll(segments, soon).toEqual([])
    expect(readFileSync(join(directory, 'rejected.txt'), 'utf8')).toContain(bad.id)
  })

  it.each([
    ['no instance', { instanceId: undefined }],
    ['a time that is none', { time: 'soon' }],
    ['a part that is no text', { actorName: { first: 'Ada' } }],
  ])('sets aside an audit line with %s and stores the others', async (_, fault) => {
    const [before, bad, after] = [auditRecord(), { ...auditRecord(), ...fault }, auditRecord()]
    for (const record of [before, bad, after]) spool.audit(record as AuditRecord)
    await expect.poll(() => countAudits([before.id, after.id]), soon).toBe(2)
    await expect.poll(segments, soon).toEqual([])
    expect(readFileSync(join(directory, 'rejected.txt'), 'utf8')).toContain(bad.id)
  })

  it('loses no line of a process that is killed', async () => {
    const script = join(process.cwd(), 'node_modules', '.cache', `spool-writer-${process.pid}.mjs`)
    await build({
      stdin: {
        contents: `
          import { RecordSpool } from '@/lib/audit/spool'
          const spool = await RecordSpool.open(${JSON.stringify(directory)})
          const record = ${JSON.stringify(auditRecord())}
          for (let n = 0; ; n++) {
            spool.audit({ ...record, id: 'evt_kill_' + n })
            process.stdout.write(n + '\\n')
            if (n % 50 === 0) await new Promise((resolve) => setImmediate(resolve))
          }`,
        resolveDir: process.cwd(),
      },
      outfile: script,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
    })
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' },
    })
    let acknowledged = ''
    child.stdout.on('data', (chunk: Buffer) => (acknowledged += chunk.toString()))
    await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(5_000)
    child.kill('SIGKILL')
    await once(child, 'close')
    rmSync(script)
    const last = Number(acknowledged.slice(0, acknowledged.lastIndexOf('\n')).split('\n').at(-1))
    await spool.close()
    spool = await RecordSpool.open(directory)
    const count = () => db().auditEvent.count({ where: { id: { startsWith: 'evt_kill_' } } })
    await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(last)
  }, 60_000)
})
