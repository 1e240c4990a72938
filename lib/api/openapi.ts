import * as z from 'zod'
import { componentNames } from '@/lib/api/components'
import type { Operation } from '@/lib/api/operation'

type Json = Record<string, unknown>

/** Error answers that any operation may give; what differs is which of them apply. */
const errorAnswers: Record<number, string> = {
  400: 'The input breaks a rule; `fields` names each field and the rule.',
  401: 'The bearer token is missing or wrong.',
  403: 'The role of the caller does not hold the permission.',
  404: 'There is no such object.',
  409: 'The state of the object, or others that depend on it, do not allow this.',
  413: 'The body is larger than 1 MB.',
  415: 'The body is not JSON.',
  422: 'The topology does not allow this edge.',
  429: 'Too many calls with a wrong token came from this address; `Retry-After` says how long to wait.',
  500: 'Something went wrong on the server; the log has the request id.',
}

const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.string().describe('Stable; never changes its meaning.'),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional().describe('Field -> the rule it breaks.'),
    request_id: z.string(),
  }),
})

/** The OpenAPI 3.1 document of the operations, generated from the schemas that the dispatcher parses with. */
export function describeApi(operations: readonly Operation[]): Json & { openapi: string } {
  const schemas: Json = {}
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describeOperation(operation, schemas),
    }
  }
  schemas.Error = toSchema(errorSchema, { io: 'output', schemas })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sallyport management API',
      version: '1.0.0',
      description: 'Everything that an administrator can write, and the audit log and requests to read.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      responses: Object.fromEntries(
        Object.entries(errorAnswers).map(([status, description]) => [
          `Error${status}`,
          {
            description,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
          },
        ]),
      ),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The value of the setting ADMIN_API_TOKEN.' },
      },
    },
  }
}

function describeOperation(operation: Operation, schemas: Json): Json {
  const { id, tag, summary, permission, body, status, response } = operation
  const content = (schema: z.ZodType, io: 'input' | 'output') => ({
    'application/json': { schema: toSchema(schema, { io, schemas }) },
  })
  const parameters = [...describePathParameters(operation.path), ...describeQuery(operation, schemas)]
  return {
    operationId: id,
    tags: [tag],
    summary,
    'x-permission': permission,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: content(body, 'input') } }),
    responses: {
      [status]: {
        description: response === undefined ? 'Done.' : summary,
        ...(response === undefined ? {} : { content: content(response, 'output') }),
      },
      ...describeErrors(operation),
    },
  }
}

function describeErrors({ method, path, body }: Operation): Json {
  const isWrite = method !== 'GET'
  const statuses = [
    400,
    401,
    403,
    ...(path.includes('{') ? [404] : []),
    ...(isWrite ? [409] : []),
    ...(body === undefined ? [] : [413, 415]),
    ...(isWrite && path === '/edges' ? [404, 422] : []),
    429,
    500,
  ]
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/Error${status}` }]),
  )
}

function describePathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function describeQuery({ query }: Operation, schemas: Json): Json[] {
  if (query === undefined) return []
  const { properties = {}, required = [] } = toSchema(query, { io: 'input', schemas }) as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

/** JSON Schema of a zod schema (the dialect of OpenAPI 3.1); named parts move into `schemas`. */
function toSchema(schema: z.ZodType, { io, schemas }: { io: 'input' | 'output'; schemas: Json }): Json {
  const generated = z.toJSONSchema(schema, { io, metadata: componentNames, target: 'draft-2020-12' })
  const {
    $schema: _,
    $defs = {},
    ...root
  } = JSON.parse(JSON.stringify(generated).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json & {
    $defs?: Json
  }
  Object.assign(schemas, $defs)
  return root
}
