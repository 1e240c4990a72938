import { expect, it } from 'vitest'
import { allOperations } from '@/lib/api/all-operations'
import { describeApi } from '@/lib/api/openapi'

interface Described {
  operationId: string
  parameters?: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}

const document = describeApi(allOperations) as unknown as {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, object>; responses: Record<string, object> }
}

function resolve(reference: string): unknown {
  const keys = reference.replace('#/', '').split('/')
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)
}

it.each(allOperations.map((operation) => [operation.id, operation] as const))('covers %s', (_, operation) => {
  const described = document.paths[operation.path]?.[operation.method.toLowerCase()]
  expect(described?.operationId).toBe(operation.id)
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const parameters = described?.parameters ?? []
  expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(inPath)
  expect(parameters.filter((each) => each.in === 'query').map(({ name }) => name)).toEqual(
    Object.keys(operation.query?.shape ?? {}),
  )
  expect(described?.requestBody !== undefined).toBe(operation.body !== undefined)
  const success = described?.responses[operation.status]
  expect(success?.content !== undefined).toBe(operation.response !== undefined)
  expect(Object.keys(described?.responses ?? {})).toEqual(
    expect.arrayContaining(['400', '401', '403', '429', '500']),
  )
})

it('holds nothing but the operations', () => {
  const count = Object.values(document.paths).flatMap((path) => Object.keys(path)).length
  expect(count).toBe(allOperations.length)
  expect(new Set(allOperations.map(({ id }) => id)).size).toBe(allOperations.length)
})

it('has no reference that leads nowhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target!)
  expect(references.length).toBeGreaterThan(100)
  expect(references.filter((reference) => resolve(reference) === undefined)).toEqual([])
})

it('gives bodies and answers their names', () => {
  expect(document.paths['/applications']?.post).toMatchObject({
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/CreateApplication' } } },
    },
    responses: {
      201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Application' } } } },
      409: { $ref: '#/components/responses/Error409' },
    },
  })
  expect(document.components.schemas.CreateApplication).toMatchObject({
    type: 'object',
    required: ['name'],
    additionalProperties: false,
  })
})
