import * as z from 'zod'
import { atLeastOneField, displayName, objectId, timestamp } from '@/lib/schema'

/** Lists whose filters, sort and columns can be kept under a name, by their addresses. */
export const viewPages = [
  'agents',
  'applications',
  'credentials',
  'services',
  'model-apis',
  'consumers',
  'grants',
  'grants/scopes',
  'settings/users',
  'calls',
  'audit',
] as const

const viewPage = z.enum(viewPages, 'This list keeps no views.')
export type ViewPage = z.output<typeof viewPage>

/** Search parameters without the place in the list: a view begins on the first page. */
const viewQuery = z
  .string('Enter search parameters.')
  .max(1024, 'Use at most 1024 characters.')
  .regex(/^[\x21-\x7e]*$/, 'Leave out spaces and control characters.')
  .transform((text) => {
    const query = new URLSearchParams(text)
    query.delete('cursor')
    return query.toString()
  })

export const saveViewInput = z.strictObject({ page: viewPage, name: displayName, query: viewQuery })
export type SaveViewInput = z.output<typeof saveViewInput>

export const viewKey = z.strictObject({ id: objectId })

export const changeViewInput = atLeastOneField(
  z.strictObject({ name: displayName.optional(), query: viewQuery.optional() }),
)
export const changeViewForm = changeViewInput.safeExtend(viewKey.shape)
export type ChangeViewForm = z.output<typeof changeViewForm>

export const viewDto = z.strictObject({
  id: z.string(),
  page: viewPage,
  name: z.string(),
  query: z.string(),
  createdAt: timestamp,
})
export type ViewDto = z.infer<typeof viewDto>
