import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockInstance } from '@/scripts/supervisor/instance-lock'

let dataDir: string
const lockFile = () => join(dataDir, 'sallyport.lock')

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sallyport-lock-'))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}

it('tells a second start in one line who runs, and lets it in after the first has stopped', async () => {
  const first = await lockInstance(dataDir)
  expect(first.recovered).toBe(false)
  await expect(lockInstance(dataDir)).rejects.toThrow(
    `Sallyport already runs on ${dataDir} (process ${process.pid}). Stop it first, or set DATA_DIR.`,
  )
  first.release()
  const second = await lockInstance(dataDir)
  expect(second.recovered).toBe(false)
  second.release()
  expect(existsSync(lockFile())).toBe(false)
})

it('keeps data directories apart', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'sallyport-lock-'))
  const locks = await Promise.all([lockInstance(dataDir), lockInstance(elsewhere)])
  for (const lock of locks) lock.release()
  rmSync(elsewhere, { recursive: true })
})

it.each([
  ['a killed process', async () => ({ pid: await endedProcess(), born: '1', children: [] })],
  ['a number that another program has now', () => ({ pid: process.pid, born: 'earlier', children: [] })],
  ['a lock that was never written whole', () => '{"pid":'],
])('takes over the lock of %s', async (_, left) => {
  const content = await left()
  writeFileSync(lockFile(), typeof content === 'string' ? content : JSON.stringify(content))
  const lock = await lockInstance(dataDir)
  expect(lock.recovered).toBe(true)
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid, children: [] })
  lock.release()
})

it('ends a child that outlived its supervisor, and nobody else', async () => {
  const wait = ['-e', 'setInterval(() => {}, 1000)']
  const orphan = spawn(process.execPath, [...wait, '.build/server.mjs'], { stdio: 'ignore' })
  const stranger = spawn(process.execPath, wait, { stdio: 'ignore' })
  const orphanEnd = once(orphan, 'exit')
  await Promise.all([once(orphan, 'spawn'), once(stranger, 'spawn')])
  const children = [orphan.pid, stranger.pid]
  writeFileSync(lockFile(), JSON.stringify({ pid: await endedProcess(), born: '1', children }))
  const lock = await lockInstance(dataDir)
  expect(await orphanEnd).toEqual([null, 'SIGKILL'])
  expect(stranger.exitCode).toBeNull()
  expect(stranger.signalCode).toBeNull()
  stranger.kill()
  lock.release()
})
