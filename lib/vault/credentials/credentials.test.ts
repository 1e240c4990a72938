import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { registerAgent } from '@/lib/identity/agents/register-agent'
import { newId } from '@/lib/ids'
import { parseInput } from '@/lib/parse-input'
import { createCredential } from '@/lib/vault/credentials/create-credential'
import { deleteCredential } from '@/lib/vault/credentials/delete-credential'
import { getCredential } from '@/lib/vault/credentials/get-credential'
import { listCredentials } from '@/lib/vault/credentials/list-credentials'
import { createCredentialInput, updateCredentialInput } from '@/lib/vault/credentials/schema'
import { updateCredential } from '@/lib/vault/credentials/update-credential'
import { open } from '@/lib/vault/seal'

useTestDatabase()

const amap = {
  type: 'api_key',
  name: 'Amap key',
  identifier: 'amap-apikey',
  label: 'saas',
  apiKey: 'sk-first-0001',
}
const create = (input: object) => createCredential(testActor(), parseInput(createCredentialInput, input))
const update = (id: string, changes: object) =>
  updateCredential(testActor(), { id, changes: parseInput(updateCredentialInput, changes) })

async function readSealed(id: string): Promise<unknown> {
  const { instanceId } = testActor()
  const row = await db().credential.findFirstOrThrow({ where: { id }, omit: { sealed: false } })
  return JSON.parse(open(row.sealed, { instanceId, id }))
}

describe('createCredential', () => {
  it.each([
    [{}, { type: 'Choose api_key or oauth_client.' }],
    [{ ...amap, type: 'password' }, { type: 'Choose api_key or oauth_client.' }],
    [{ ...amap, identifier: '' }, { identifier: 'Enter an identifier.' }],
    [{ ...amap, identifier: 'x'.repeat(65) }, { identifier: 'Use at most 64 characters.' }],
    [
      { ...amap, identifier: 'a/b' },
      { identifier: 'Use letters, digits, dots, hyphens and underscores only.' },
    ],
    [{ ...amap, label: 'other' }, { label: 'Choose llm or saas.' }],
    [{ ...amap, apiKey: '' }, { apiKey: 'Enter the API key.' }],
    [{ ...amap, apiKey: 'a\r\nb' }, { apiKey: 'Use no spaces, line breaks or characters outside ASCII.' }],
    [{ ...amap, clientSecret: 'x' }, { clientSecret: 'This field is not known here.' }],
    [
      { ...amap, sealed: 'x', hint: 'x' },
      { sealed: 'This field is not known here.', hint: 'This field is not known here.' },
    ],
    [
      { type: 'oauth_client', name: 'x', identifier: 'x', label: 'saas' },
      { clientId: 'Enter the client ID.', clientSecret: 'Enter the client secret.' },
    ],
  ])('refuses %j', (input, fields) => {
    expect(() => parseInput(createCredentialInput, input)).toThrow(
      expect.objectContaining({ code: 'input.invalid', fields }),
    )
  })

  it('seals the secret and never shows it again', async () => {
    const credential = await create(amap)
    expect(credential).toEqual({
      id: expect.stringMatching(/^cred_/),
      name: 'Amap key',
      identifier: 'amap-apikey',
      type: 'api_key',
      label: 'saas',
      description: '',
      status: 'enabled',
      hint: '0001',
      usedBy: [],
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    })
    expect(await readSealed(credential.id)).toEqual({ apiKey: 'sk-first-0001' })
    const shown = JSON.stringify([
      await getCredential(testActor(), credential.id),
      await listCredentials(testActor()),
      (await db().auditEvent.findMany()).map(({ detail }) => detail),
    ])
    expect(shown).not.toContain('sk-first')
    await expect(create({ ...amap, name: 'Other' })).rejects.toMatchObject({
      code: 'resource.conflict',
      fields: { identifier: 'There is a credential with the identifier amap-apikey already.' },
    })
  })

  it('refuses an auditor', async () => {
    const input = parseInput(createCredentialInput, { ...amap, identifier: 'other' })
    await expect(createCredential(testActor({ role: 'auditor' }), input)).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })
})

describe('updateCredential', () => {
  it('rotates the secret', async () => {
    const { id } = await create({ ...amap, identifier: 'rotates' })
    expect(await update(id, { apiKey: 'sk-second-0002' })).toMatchObject({ hint: '0002' })
    expect(await readSealed(id)).toEqual({ apiKey: 'sk-second-0002' })
    const events = await db().auditEvent.findMany({ where: { targetId: id }, orderBy: { seq: 'desc' } })
    expect(events[0]).toMatchObject({ action: 'credential.rotated', detail: { before: {}, after: {} } })
  })

  it('refuses a secret of the other type, and half an OAuth client', async () => {
    const key = await create({ ...amap, identifier: 'a-key' })
    await expect(update(key.id, { clientSecret: 'x' })).rejects.toMatchObject({
      fields: { clientSecret: 'This credential is an API key.' },
    })
    const client = await create({
      type: 'oauth_client',
      name: 'GitHub',
      identifier: 'github',
      label: 'saas',
      clientId: 'Ov23li',
      clientSecret: 'secret-of-github',
    })
    await expect(update(client.id, { apiKey: 'x' })).rejects.toMatchObject({
      fields: { apiKey: 'This credential is an OAuth client.' },
    })
    await expect(update(client.id, { clientSecret: 'x' })).rejects.toMatchObject({
      fields: { clientId: 'Enter client ID and client secret together.' },
    })
    await update(client.id, { clientId: 'Ov24', clientSecret: 'rotated-secret-9' })
    expect(await readSealed(client.id)).toEqual({ clientId: 'Ov24', clientSecret: 'rotated-secret-9' })
  })
})

describe('deleteCredential', () => {
  it('refuses while enabled or in use', async () => {
    const { id } = await create({ ...amap, name: 'Used key', identifier: 'used' })
    await expect(deleteCredential(testActor(), id)).rejects.toMatchObject({ code: 'resource.conflict' })
    const agent = await registerAgent(testActor(), { name: 'Holder', description: '', type: '', owner: '' })
    const resource = await db().ruleResource.create({
      data: { id: newId('arres'), ruleId: agent.ruleId!, credentialId: id },
    })
    await update(id, { status: 'disabled' })
    await expect(deleteCredential(testActor(), id)).rejects.toMatchObject({
      code: 'resource.in_use',
      message: 'Used key is in use by the authorization rule of Holder.',
    })
    expect((await getCredential(testActor(), id)).usedBy).toEqual([{ ruleId: agent.ruleId, name: 'Holder' }])
    await db().ruleResource.delete({ where: { id: resource.id } })
    await deleteCredential(testActor(), id)
    await expect(getCredential(testActor(), id)).rejects.toMatchObject({ code: 'resource.not_found' })
  })
})
