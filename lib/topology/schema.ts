import * as z from 'zod'
import { createModelApiInput } from '@/lib/gateway/model-apis/schema'
import { actorName } from '@/lib/identity/actor-name'
import { registerAgentInput } from '@/lib/identity/agents/schema'
import { audience, createApplicationInput } from '@/lib/identity/applications/schema'
import { createScopeInput } from '@/lib/identity/scopes/schema'
import { description, displayName, objectId, searchText } from '@/lib/schema'
import { accessKinds, accessSorts, accessStates } from '@/lib/topology/access'
import { createCredentialInput } from '@/lib/vault/credentials/schema'

/** Far more than any picture needs; keeps stray values out of the database. */
const coordinate = z
  .number('Enter a number.')
  .min(-100_000, 'Enter a number from -100000 to 100000.')
  .max(100_000, 'Enter a number from -100000 to 100000.')

const scopeValues = z
  .array(
    z.string('Enter scope values.').min(1, 'Enter scope values.').max(255, 'Use at most 255 characters.'),
  )
  .min(1, 'Choose at least one scope.')
  .max(200, 'Choose at most 200 scopes.')

export const connectInput = z.strictObject({
  sourceId: objectId,
  targetId: objectId,
  /** Scope values of the target's audience; all of them unless given. */
  scopes: scopeValues.optional(),
})
export type ConnectInput = z.output<typeof connectInput>

/** The version of the object that the writer saw; the write is refused when it has changed since. */
const version = z.int('Enter a whole number.').min(1, 'Enter 1 or more.').optional()

export const disconnectInput = z.strictObject({ edgeId: objectId, version })
export type DisconnectInput = z.output<typeof disconnectInput>

export const updateEdgeScopesInput = z.strictObject({ edgeId: objectId, scopes: scopeValues, version })
export type UpdateEdgeScopesInput = z.output<typeof updateEdgeScopesInput>

export const deleteNodeInput = z.strictObject({
  nodeId: objectId,
  version,
  /** The lines that the writer saw and that go with the node; any others make the write refused. */
  edges: z
    .array(z.strictObject({ id: objectId, version }))
    .max(5_000, 'Use at most 5000 lines.')
    .optional(),
})
export type DeleteNodeInput = z.output<typeof deleteNodeInput>

export const restoreInput = z.strictObject({ removalId: objectId })
export type RestoreInput = z.output<typeof restoreInput>

/** A node keeps the object it is bound to; only its name on the canvas changes. */
export const renameNodeInput = z.strictObject({ nodeId: objectId, name: displayName, version })
export type RenameNodeInput = z.output<typeof renameNodeInput>

export const moveNodesInput = z.strictObject({
  positions: z
    .array(z.strictObject({ id: objectId, x: coordinate, y: coordinate, version }))
    .min(1, 'Move at least one node.')
    .max(2_000, 'Move at most 2000 nodes at once.'),
})
export type MoveNodesInput = z.output<typeof moveNodesInput>

/** Where a new node stands; a free place in its column unless given. */
export const nodePosition = z.strictObject({ x: coordinate, y: coordinate })

/** An enterprise service: a resource server with what it lets agents do. */
export const enterpriseServiceInput = z.strictObject({
  name: actorName,
  description: description.default(''),
  audience,
  scopes: z
    .array(createScopeInput, 'Enter a list of scopes.')
    .min(1, 'Enter at least one scope; without it no agent can be allowed to call the service.')
    .max(50, 'Use at most 50 scopes.')
    .refine((scopes) => new Set(scopes.map(({ value }) => value)).size === scopes.length, {
      message: 'Each scope value stands once.',
    }),
})
export type EnterpriseServiceInput = z.output<typeof enterpriseServiceInput>

const placement = {
  /** The name on the canvas; the object's own unless given. */
  name: displayName.optional(),
  /** Where the node stands; a free place in its column unless given. */
  position: nodePosition.optional(),
}

/** What a node of each kind is bound to: an object that exists, or one that is made with it. */
export const createNodeInput = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({
        kind: z.literal('client'),
        ...placement,
        applicationId: objectId.optional(),
        application: createApplicationInput.optional(),
      }),
      z.strictObject({
        kind: z.literal('agent'),
        ...placement,
        applicationId: objectId.optional(),
        agent: registerAgentInput.optional(),
      }),
      z.strictObject({
        kind: z.literal('llm'),
        ...placement,
        modelApiId: objectId.optional(),
        credentialId: objectId.optional(),
        modelApi: createModelApiInput.optional(),
        credential: createCredentialInput.optional(),
      }),
      z.strictObject({
        kind: z.literal('external'),
        ...placement,
        credentialId: objectId.optional(),
        credential: createCredentialInput.optional(),
      }),
      z.strictObject({
        kind: z.literal('enterprise'),
        ...placement,
        applicationId: objectId.optional(),
        service: enterpriseServiceInput.optional(),
      }),
    ],
    'Choose client, agent, llm, external or enterprise.',
  )
  .refine(({ kind: _kind, name: _name, position: _position, ...objects }) => {
    return Object.values(objects).filter((object) => object !== undefined).length === 1
  }, 'Give exactly one object for the node: one that exists, or a new one.')
export type CreateNodeInput = z.output<typeof createNodeInput>
/** The same before defaults are filled in. */
export type CreateNodeForm = z.input<typeof createNodeInput>

/** What the CSV of the access list holds: the lines that the table shows, or with `reach` all that one object takes part in. */
export const accessCsvQuery = z.object({
  q: searchText.catch(''),
  may: z.enum(accessKinds).nullable().catch(null),
  state: z.enum(accessStates).nullable().catch(null),
  sort: z.enum(accessSorts).catch('caller'),
  order: z.enum(['asc', 'desc']).catch('asc'),
  /** Id of an application, a credential, a Model API or a consumer. */
  reach: objectId.optional(),
})

/** What a panel of the canvas asks about the calls of a node or an edge. */
export const trafficQuery = z.object({
  hours: z.enum(['1', '24']).catch('1').transform(Number),
})

/** How many lines between the sample and other nodes the writer saw; they go too. */
export const removeSampleInput = z.strictObject({ ties: z.int().min(0).optional() })
export type RemoveSampleInput = z.output<typeof removeSampleInput>
