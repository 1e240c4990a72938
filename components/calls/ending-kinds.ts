/** How each end of a call looks. */
export const endingKinds = {
  completed: 'allowed',
  refused: 'denied',
  failed: 'failed',
  caller_left: 'off',
  revoked: 'denied',
} as const

export type Ending = keyof typeof endingKinds

/** The end of a stored call, which is text there; one that this version does not know counts as completed. */
export function endingOf({ ended }: { ended: string }): Ending {
  return Object.hasOwn(endingKinds, ended) ? (ended as Ending) : 'completed'
}
