import { expect, it, vi } from 'vitest'
import * as z from 'zod'
import { perform } from '@/lib/console/perform'
import { AppError } from '@/lib/errors'

const schema = z.strictObject({ name: z.string().min(1, 'Enter a name.') })
const localize = (message: string) => Promise.resolve(`zh:${message}`)
const run = vi.fn((caller: string, input: { name: string }) => Promise.resolve(`${caller} ${input.name}`))
const before = () => Promise.resolve('ada')
const call = (change: Partial<Parameters<typeof perform<typeof schema, string, string>>[0]>) =>
  perform({ before, schema, input: { name: 'x' }, run, requestId: 'req_1', localize, ...change })

it('returns what the use case returned', async () => {
  expect(await call({})).toEqual({ ok: true, data: 'ada x' })
})

it('names the fields that break a rule, in the reader language, and does not run', async () => {
  run.mockClear()
  expect(await call({ input: { name: '' } })).toEqual({
    ok: false,
    error: {
      code: 'input.invalid',
      message: 'zh:Some fields are not valid.',
      fields: { name: 'zh:Enter a name.' },
      requestId: 'req_1',
    },
  })
  expect(run).not.toHaveBeenCalled()
})

it.each([undefined, null, 'text', [], { name: 'x', role: 'administrator' }])(
  'refuses %j as input',
  async (input) => {
    expect(await call({ input })).toMatchObject({ ok: false, error: { code: 'input.invalid' } })
  },
)

it('refuses the caller before it looks at the input', async () => {
  const refused = () =>
    Promise.reject(new AppError('session.missing', { message: 'Your session has ended. Sign in again.' }))
  expect(await call({ before: refused, input: undefined })).toEqual({
    ok: false,
    error: {
      code: 'session.missing',
      message: 'zh:Your session has ended. Sign in again.',
      requestId: 'req_1',
    },
  })
})

it('passes on what a use case refuses', async () => {
  const refuse = () =>
    Promise.reject(new AppError('resource.conflict', { message: 'Taken.', fields: { name: 'Taken.' } }))
  expect(await call({ run: refuse })).toEqual({
    ok: false,
    error: {
      code: 'resource.conflict',
      message: 'zh:Taken.',
      fields: { name: 'zh:Taken.' },
      requestId: 'req_1',
    },
  })
})

it('says nothing about an unexpected error', async () => {
  const fail = () => Promise.reject(new Error('password=hunter2'))
  const result = await call({ run: fail })
  expect(result).toMatchObject({ ok: false, error: { code: 'internal.error', requestId: 'req_1' } })
  expect(JSON.stringify(result)).not.toContain('hunter2')
})
