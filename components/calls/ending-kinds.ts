/** How each end of a call looks in lists. */
export const endingKinds = {
  completed: 'allowed',
  refused: 'denied',
  failed: 'failed',
  caller_left: 'off',
  revoked: 'denied',
} as const
