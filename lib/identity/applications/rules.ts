import { AppError, conflict, invalid } from '@/lib/errors'
import { gatewayAudience } from '@/lib/policy/snapshot'

interface ApplicationState {
  name: string
  builtIn: boolean
  status: 'enabled' | 'disabled'
  audience: string | null
}

/** Throws unless the application may be changed: the built-in ones belong to the product. */
export function requireChangeable({ name, builtIn }: Pick<ApplicationState, 'name' | 'builtIn'>): void {
  if (builtIn) {
    throw new AppError('resource.conflict', {
      message: `${name} is built in and cannot be changed or deleted.`,
    })
  }
}

/** Throws unless the application is disabled: deletion is for good, disabling shows first what would break. */
export function requireDisabled({ name, status }: { name: string; status: 'enabled' | 'disabled' }): void {
  if (status === 'enabled') {
    throw new AppError('resource.conflict', {
      message: `${name} is enabled. Disable it first, then delete it.`,
      fields: { status: 'Disable it first.' },
    })
  }
}

/** Throws when the resource server identifier is the gateway's own. */
export function requireFreeAudience(audience: string | undefined, instanceId: string): void {
  if (audience === gatewayAudience(instanceId)) {
    throw conflict('audience', 'This identifier belongs to the AI gateway itself.')
  }
}

interface ResourceServerChange {
  audience?: string | undefined
  resourceServerStatus?: 'enabled' | 'disabled' | undefined
  gatewayAudience?: boolean | undefined
}

/** Checks a change of the resource server side against what the application is today. */
export function requireResourceServerChange(state: ApplicationState, change: ResourceServerChange): void {
  if (change.audience !== undefined && state.audience !== null && change.audience !== state.audience) {
    throw conflict('audience', 'The resource server identifier cannot be changed once it is set.')
  }
  if (state.audience !== null || change.audience !== undefined) return
  const missing = 'Set a resource server identifier first.'
  if (change.resourceServerStatus === 'enabled') throw invalid('resourceServerStatus', missing)
  if (change.gatewayAudience === true) throw invalid('gatewayAudience', missing)
}

/** Throws unless the application has a resource server side. */
export function requireAudience({ audience }: Pick<ApplicationState, 'audience'>): string {
  if (audience === null) {
    throw invalid('audience', 'Set a resource server identifier first; scopes belong to a resource server.')
  }
  return audience
}
