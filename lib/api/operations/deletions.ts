import * as z from 'zod'
import { operation } from '@/lib/api/operation'
import { listDeletions } from '@/lib/deletions/list-deletions'
import { deletionDto } from '@/lib/deletions/schema'
import { undoDeletion } from '@/lib/deletions/undo-deletion'

const tag = 'Deletions'

export const deletionOperations = [
  operation({
    id: 'listDeletions',
    method: 'GET',
    path: '/deletions',
    tag,
    summary: 'List the deletions that can still be taken back',
    permission: 'audit:read',
    status: 200,
    response: z.strictObject({ items: z.array(deletionDto) }),
    run: async (actor) => ({ items: await listDeletions(actor) }),
  }),
  operation({
    id: 'undoDeletion',
    method: 'POST',
    path: '/deletions/{id}/undo',
    tag,
    summary: 'Put back what a deletion took away, within ten minutes',
    // What was deleted decides; the use case asks for the permission that deletes it.
    permission: 'application:write',
    status: 200,
    response: deletionDto,
    run: (actor, { params }) => undoDeletion(actor, params.id),
  }),
]
