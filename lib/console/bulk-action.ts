import 'server-only'
import type { Actor } from '@/lib/actor'
import { runEach } from '@/lib/bulk/run-each'
import { bulkSelection, bulkSwitch, type BulkImpact, type BulkSwitch } from '@/lib/bulk/schema'
import { action } from '@/lib/console/action'
import { localize } from '@/lib/console/i18n'
import { toPublicError } from '@/lib/console/perform'
import type { Permission } from '@/lib/identity/permissions'
import type { Status } from '@/lib/schema'

interface BulkOptions<Item> {
  permission: Permission
  /** The use case for one object. */
  run: (actor: Actor, item: Item) => Promise<unknown>
}

const describe = (actor: Actor) => (error: unknown) =>
  toPublicError(error, { requestId: actor.requestId, localize })

/** Enables or disables the selected objects of a list one by one, and reports what became of each. */
export function bulkSwitchAction({ permission, run }: BulkOptions<{ id: string; status: Status }>) {
  return action({
    schema: bulkSwitch,
    permission,
    run: (actor, { ids, status }) =>
      runEach({ ids, run: (id) => run(actor, { id, status }), describe: describe(actor) }),
  })
}

/** Does the same to each of the selected objects, such as revoking grants. */
export function bulkAction({ permission, run }: BulkOptions<string>) {
  return action({
    schema: bulkSelection,
    permission,
    run: (actor, { ids }) => runEach({ ids, run: (id) => run(actor, id), describe: describe(actor) }),
  })
}

/** Tells what a switch would do before it is done. */
export function bulkImpactAction(options: {
  permission: Permission
  run: (actor: Actor, input: BulkSwitch) => Promise<BulkImpact>
}) {
  return action({ schema: bulkSwitch, readOnly: true, ...options })
}
