import type { DeletedKind } from '@/lib/deletions/schema'
import type { Permission } from '@/lib/identity/permissions'

/** What making a row of each table anew takes. Whoever puts it back needs the same. */
export const restorePermissions = {
  applications: 'application:write',
  agents: 'application:write',
  scopes: 'application:write',
  authorization_rules: 'application:write',
  rule_subjects: 'application:write',
  rule_resources: 'topology:write',
  nodes: 'topology:write',
  client_secrets: 'secret:write',
  scope_grants: 'grant:write',
  grants: 'grant:write',
  credentials: 'credential:write',
  services: 'service:write',
  model_apis: 'model_api:write',
  consumers: 'consumer:write',
} as const satisfies Record<string, Permission>

export type KeptTable = keyof typeof restorePermissions

/** Rows of one table that go with an object. */
interface KeptRows {
  table: KeptTable
  /** The condition that finds them; `$1` is the object's id. */
  where: string
  /** What is put back where the row still stands, because the deletion only took these away. */
  restored?: readonly string[]
  /** What must hold of a row that still stands (its table's name) and the kept one (EXCLUDED) to put anything back. */
  only?: string
}

const byId = 'id = $1'
const ofApplication = '"applicationId" = $1'
const exclusiveRules =
  'SELECT rule.id FROM authorization_rules rule JOIN rule_subjects subject ON subject."ruleId" = rule.id ' +
  `WHERE rule.kind = 'exclusive' AND subject."applicationId" = $1`

const application: readonly KeptRows[] = [
  { table: 'applications', where: byId },
  { table: 'client_secrets', where: ofApplication },
  { table: 'scopes', where: ofApplication },
  { table: 'scope_grants', where: '"clientId" = $1' },
  { table: 'nodes', where: ofApplication },
]

/** Everything that the deletion of an object takes away, in the order in which it can be put back. */
export const keptRows: Record<DeletedKind, readonly KeptRows[]> = {
  application: [...application, { table: 'rule_subjects', where: ofApplication }],
  agent: [
    ...application,
    { table: 'agents', where: ofApplication },
    { table: 'authorization_rules', where: `id IN (${exclusiveRules})` },
    { table: 'rule_subjects', where: ofApplication },
    { table: 'rule_resources', where: `"ruleId" IN (${exclusiveRules})` },
  ],
  secret: [{ table: 'client_secrets', where: byId }],
  scope: [{ table: 'scopes', where: byId }],
  scope_grant: [{ table: 'scope_grants', where: byId, restored: ['manual'] }],
  credential: [{ table: 'credentials', where: byId }],
  service: [{ table: 'services', where: byId }],
  // A key goes back only to where it was sent before: not over a newer one, and not to another address.
  service_key: [
    {
      table: 'services',
      where: byId,
      restored: ['apiKeySealed', 'hint', 'updatedAt'],
      only: 'services."apiKeySealed" IS NULL AND services."baseUrl" = EXCLUDED."baseUrl"',
    },
  ],
  model_api: [{ table: 'model_apis', where: byId }],
  consumer: [
    { table: 'consumers', where: byId },
    { table: 'grants', where: '"consumerId" = $1' },
  ],
  grant: [
    // A managed consumer goes with its last grant; one that a person made and deleted is not for a grant to bring back.
    { table: 'consumers', where: 'managed AND id = (SELECT "consumerId" FROM grants WHERE id = $1)' },
    { table: 'grants', where: byId, restored: ['manual', 'expiresAt'] },
  ],
}
