import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createModelApi } from '@/lib/gateway/model-apis/create-model-api'
import { createService } from '@/lib/gateway/services/create-service'
import { deleteService } from '@/lib/gateway/services/delete-service'
import { getService } from '@/lib/gateway/services/get-service'
import { listServices } from '@/lib/gateway/services/list-services'
import { createServiceInput, updateServiceInput } from '@/lib/gateway/services/schema'
import { updateService } from '@/lib/gateway/services/update-service'
import { parseInput } from '@/lib/parse-input'
import { open } from '@/lib/vault/seal'

useTestDatabase()

let names = 0
const create = (input: object) => {
  names += 1
  const named = { name: `service ${names}`, ...input }
  return createService(testActor(), parseInput(createServiceInput, named))
}
const update = (id: string, changes: object) =>
  updateService(testActor(), { id, changes: parseInput(updateServiceInput, changes) })

async function readKey(id: string): Promise<string> {
  const row = await db().service.findFirstOrThrow({ where: { id }, omit: { apiKeySealed: false } })
  return open(row.apiKeySealed!, { instanceId: testActor().instanceId, id })
}

describe('createService', () => {
  it.each([
    [{ provider: 'other' }, { provider: 'Choose a provider.' }],
    [{ provider: 'sandbox', protocol: 'Anthropic' }, { protocol: 'The protocol is OpenAI/v1.' }],
    [{ provider: 'sandbox', paceMs: 5001 }, { paceMs: 'Enter 0 to 5000 milliseconds.' }],
    [{ provider: 'sandbox', paceMs: 1.5 }, { paceMs: 'Enter a whole number of milliseconds.' }],
    [
      { provider: 'openai', apiKey: 'a b' },
      { apiKey: 'Use no spaces, line breaks or characters outside ASCII.' },
    ],
    [{ provider: 'sandbox', apiKeySealed: 'x' }, { apiKeySealed: 'This field is not known here.' }],
  ])('refuses %j by its form', (input, fields) => {
    expect(() => parseInput(createServiceInput, { name: 'x', ...input })).toThrow(
      expect.objectContaining({ fields }),
    )
  })

  it.each([
    [{ provider: 'openai' }, { apiKey: 'OpenAI needs an API key.' }],
    [{ provider: 'openai', apiKey: '' }, { apiKey: 'OpenAI needs an API key.' }],
    [{ provider: 'openai', apiKey: 'k', paceMs: 3 }, { paceMs: 'Only Sandbox services have a pace.' }],
    [{ provider: 'sandbox', apiKey: 'k' }, { apiKey: 'Sandbox (no real model) takes no API key.' }],
    [{ provider: 'custom' }, { baseUrl: 'Enter the base URL.' }],
  ])('refuses %j by its provider', async (input, fields) => {
    await expect(create(input)).rejects.toMatchObject({ code: 'input.invalid', fields })
  })

  it.each([
    'http://169.254.169.254/v1',
    'http://100.100.100.200/v1',
    'http://[fd00:ec2::254]/v1',
    'http://metadata.google.internal/v1',
    'http://127.1/v1',
    'http://0x7f.1/v1',
    'http://2130706433/v1',
    'http://[::ffff:127.0.0.1]/v1',
    'http://0.0.0.0/v1',
    'http://localhost./v1',
    'http://10.0.0.1/v1',
    'http://[fc00::1]/v1',
    'http://[fe80::1]/v1',
    'file:///etc/passwd',
    'gopher://example.com/v1',
    'ftp://example.com/v1',
    'unix:/run/docker.sock',
    'data:text/plain,x',
    'https://user:pass@example.com/v1',
    'https://example.com/v1#x',
    'https://example.com/v1?x=1',
    'https://example.com/a/../v1',
    'https://example.com/v1\r\nx: y',
  ])('refuses the base URL %j', async (baseUrl) => {
    await expect(create({ provider: 'custom', baseUrl })).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { baseUrl: expect.stringMatching(/\.$/) },
    })
  })

  it('makes a Sandbox that needs nothing', async () => {
    expect(await create({ name: 'Sandbox', provider: 'sandbox', paceMs: 10 })).toEqual({
      id: expect.stringMatching(/^svc_/),
      name: 'Sandbox',
      provider: 'sandbox',
      protocol: 'OpenAI/v1',
      baseUrl: 'http://sandbox.invalid/v1',
      hasApiKey: false,
      hint: '',
      paceMs: 10,
      status: 'enabled',
      modelApiCount: 0,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    })
    await expect(create({ name: 'Sandbox', provider: 'sandbox' })).rejects.toMatchObject({
      fields: { name: 'There is a service named Sandbox already.' },
    })
  })

  it('takes the provider’s base URL and seals the key', async () => {
    const service = await create({ provider: 'bailian', apiKey: 'sk-model-studio-7788' })
    expect(service).toMatchObject({
      baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
      hasApiKey: true,
      hint: '7788',
      paceMs: null,
    })
    expect(await readKey(service.id)).toBe('sk-model-studio-7788')
    const shown = JSON.stringify([
      await getService(testActor(), service.id),
      await listServices(testActor()),
      (await db().auditEvent.findMany()).map(({ detail }) => detail),
    ])
    expect(shown).not.toContain('sk-model-studio')
  })
})

describe('updateService', () => {
  it('keeps the key unless a new one is given', async () => {
    const { id } = await create({ provider: 'openai', apiKey: 'sk-openai-1111' })
    await update(id, { name: 'renamed', apiKey: '' })
    expect(await readKey(id)).toBe('sk-openai-1111')
    expect(await update(id, { apiKey: 'sk-openai-2222' })).toMatchObject({ hint: '2222' })
    expect(await readKey(id)).toBe('sk-openai-2222')
  })

  it('never sends a stored key to a host that it was not entered for', async () => {
    const { id } = await create({
      provider: 'custom',
      baseUrl: 'https://models.example.com/v1/',
      apiKey: 'sk-custom-3333',
    })
    await expect(update(id, { baseUrl: 'https://elsewhere.example.com/v1' })).rejects.toMatchObject({
      fields: { apiKey: 'Enter the API key again: the base URL now points to another host.' },
    })
    expect(await update(id, { baseUrl: 'https://models.example.com/v2' })).toMatchObject({
      baseUrl: 'https://models.example.com/v2',
    })
    const moved = { baseUrl: 'https://elsewhere.example.com/v1', apiKey: 'sk-custom-4444' }
    expect(await update(id, moved)).toMatchObject({ baseUrl: moved.baseUrl, hint: '4444' })
  })
})

describe('deleteService', () => {
  it('names the Model APIs that use it', async () => {
    const service = await create({ name: 'busy', provider: 'sandbox' })
    await createModelApi(testActor(), {
      name: 'chat',
      description: '',
      basePath: '/chat',
      protocol: 'OpenAI/v1',
      authEnabled: true,
      serviceId: service.id,
    })
    await expect(deleteService(testActor(), service.id)).rejects.toMatchObject({
      code: 'resource.in_use',
      message: 'busy is in use by Model API chat.',
    })
    const free = await create({ provider: 'sandbox' })
    await deleteService(testActor(), free.id)
    await expect(getService(testActor(), free.id)).rejects.toMatchObject({ code: 'resource.not_found' })
  })
})
