/** Next calls this once before the console serves. */
export async function register(): Promise<void> {
  // Next compiles this file for its edge runtime as well, which has no sockets; the constant removes the branch there.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { trustPeerAddress } = await import('@/lib/console/trust-peer-address')
  trustPeerAddress()
  const { refuseRequests } = await import('@/lib/console/refuse-requests')
  refuseRequests()
  const { recordRefusedOrigins } = await import('@/lib/console/refused-origins')
  recordRefusedOrigins()
  // The development server tells the browser of changes over an upgraded connection.
  if (process.env.NODE_ENV !== 'production') return
  const { refuseUpgrades } = await import('@/lib/console/refuse-upgrades')
  refuseUpgrades()
}
