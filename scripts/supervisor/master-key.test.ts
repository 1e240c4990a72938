import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/testing'
import { bootstrapInstance } from '@/lib/identity/bootstrap-instance'
import { ensureMasterKey, verifyMasterKey } from '@/scripts/supervisor/master-key'

useTestDatabase({ empty: true })

const withoutKey = () => ({ ...config(), masterKey: undefined })
const keyFile = () => join(config().dataDir, 'master.key')

beforeEach(() => {
  rmSync(keyFile(), { force: true })
})

it('makes a key of 32 bytes that only its owner reads, and keeps it', async () => {
  await ensureMasterKey(withoutKey())
  const key = readFileSync(keyFile(), 'utf8')
  expect(Buffer.from(key, 'base64')).toHaveLength(32)
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600)
  await ensureMasterKey(withoutKey())
  expect(readFileSync(keyFile(), 'utf8')).toBe(key)
})

it('makes no file when MASTER_KEY is set', async () => {
  await ensureMasterKey(config())
  expect(existsSync(keyFile())).toBe(false)
})

it('refuses a damaged key file', async () => {
  writeFileSync(keyFile(), 'c2hvcnQ=\n')
  await expect(ensureMasterKey(withoutKey())).rejects.toThrow('does not hold 32 bytes in base64')
})

it('refuses a new key, and any other key, once the database holds sealed data', async () => {
  await bootstrapInstance()
  await expect(verifyMasterKey()).resolves.toBeUndefined()
  await expect(ensureMasterKey(withoutKey())).rejects.toThrow(
    'The database holds data sealed with a master key',
  )
  expect(existsSync(keyFile())).toBe(false)
  await db().signingKey.updateMany({ data: { privateKeySealed: new Uint8Array(200).fill(1) } })
  await expect(verifyMasterKey()).rejects.toThrow('The master key does not open what the database holds')
})
