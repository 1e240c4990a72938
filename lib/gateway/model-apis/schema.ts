import * as z from 'zod'
import { protocol, provider } from '@/lib/gateway/services/schema'
import {
  atLeastOneField,
  description,
  objectId,
  pageQuery,
  searchText,
  sortBy,
  status,
  timestamp,
} from '@/lib/schema'

export const modelApiName = z
  .string('Enter a name.')
  .min(1, 'Enter a name.')
  .max(64, 'Use at most 64 characters.')
  .regex(/^[A-Za-z0-9_-]*$/, 'Use letters, digits, hyphens and underscores only.')

/** Paths that the data plane answers itself; a Model API below them could never be reached. */
const reservedPaths = ['/api/v2', '/v2', '/.well-known', '/healthz', '/readyz']

function isReserved(path: string): boolean {
  return reservedPaths.some((reserved) => path === reserved || path.startsWith(`${reserved}/`))
}

/** Where callers reach the Model API: `{basePath}/v1/chat/completions`. */
export const basePath = z
  .string('Enter a base path.')
  .max(256, 'Use at most 256 bytes.')
  .regex(/^\//, 'Begin with /.')
  .regex(
    /^[A-Za-z0-9._~!$&'()*+,;=:@/-]*$/,
    'Use letters, digits and - . _ ~ between slashes; no spaces, %, ? or #.',
  )
  .refine((value) => value === '/' || !value.endsWith('/'), { message: 'Leave out the slash at the end.' })
  .refine((value) => value === '/' || !/\/(\.{0,2})(\/|$)/.test(value), {
    message: 'Leave out empty parts and the parts "." and "..".',
  })
  .refine((value) => !isReserved(value), {
    message: `The gateway answers these paths itself: ${reservedPaths.join(', ')}. Choose another.`,
  })

export const createModelApiInput = z.strictObject({
  name: modelApiName,
  description: description.default(''),
  basePath: basePath.default('/'),
  protocol: protocol.default('OpenAI/v1'),
  /** Consumer authentication. On without a grant denies everyone; off lets anyone call. */
  authEnabled: z.boolean('Choose on or off.').default(true),
  serviceId: objectId,
})
export type CreateModelApiInput = z.output<typeof createModelApiInput>

export const updateModelApiInput = atLeastOneField(
  z.strictObject({
    name: modelApiName.optional(),
    description: description.optional(),
    basePath: basePath.optional(),
    authEnabled: z.boolean('Choose on or off.').optional(),
    serviceId: objectId.optional(),
    status: status.optional(),
  }),
)
export type UpdateModelApiInput = z.output<typeof updateModelApiInput>

export const listModelApisQuery = pageQuery.extend({
  search: searchText.optional(),
  serviceId: objectId.optional(),
  provider: provider.optional(),
  status: status.optional(),
  /** `granted`: callers need a grant and somebody holds one; `nobody`: nobody does; `anyone`: no grant is needed. */
  access: z.enum(['granted', 'nobody', 'anyone'], 'Choose granted, nobody or anyone.').optional(),
  sort: sortBy('name', 'basePath', 'created', 'used').optional(),
})

export const modelApiDto = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  basePath: z.string(),
  protocol: z.string(),
  authEnabled: z.boolean(),
  status,
  serviceId: z.string(),
  serviceName: z.string(),
  /** `sandbox` is no real model. */
  provider,
  grantCount: z.int(),
  /** `denies_everyone`: consumer authentication is on and nobody holds a grant. */
  warning: z.literal('denies_everyone').nullable(),
  createdAt: timestamp,
  updatedAt: timestamp,
})
export type ModelApiDto = z.infer<typeof modelApiDto>
