import type { BulkImpact, BulkReport, BulkSelection, BulkSwitch } from '@/lib/bulk/schema'
import type { ActionResult } from '@/lib/errors'

export type BulkVerb = 'enable' | 'disable' | 'revoke'

export type BulkNoun =
  'agents' | 'applications' | 'credentials' | 'services' | 'model-apis' | 'consumers' | 'grants' | 'users'

/** The server's side of what can be done with selected rows: tell the impact, and do it. */
export type BulkActions = { noun: BulkNoun } & (
  | {
      kind: 'switch'
      impact: (input: BulkSwitch) => Promise<ActionResult<BulkImpact>>
      run: (input: BulkSwitch) => Promise<ActionResult<BulkReport>>
    }
  | {
      kind: 'revoke'
      impact: (input: BulkSelection) => Promise<ActionResult<BulkImpact>>
      run: (input: BulkSelection) => Promise<ActionResult<BulkReport>>
    }
)

/** The actions for one verb, as functions of ids. `undo` is absent where it cannot be undone. */
export function bindVerb(actions: BulkActions, verb: BulkVerb) {
  if (actions.kind === 'revoke') {
    return {
      readImpact: (ids: string[]) => actions.impact({ ids }),
      run: (ids: string[]) => actions.run({ ids }),
      undo: undefined,
    }
  }
  const [status, opposite] =
    verb === 'enable' ? (['enabled', 'disabled'] as const) : (['disabled', 'enabled'] as const)
  return {
    readImpact: (ids: string[]) => actions.impact({ ids, status }),
    run: (ids: string[]) => actions.run({ ids, status }),
    undo: (ids: string[]) => actions.run({ ids, status: opposite }),
  }
}
