import { invalid } from '@/lib/errors'
import { presets, sandboxBaseUrl, type Provider } from '@/lib/gateway/providers/presets'
import { checkBaseUrl, describeBaseUrlProblem } from '@/lib/gateway/upstream/address-guard'

interface UpstreamAsk {
  provider: Provider
  baseUrl?: string | undefined
  /** Address ranges that the operator allows although they are internal. */
  allowRanges: readonly string[]
}

/** The base URL to store, without a trailing slash. Throws `input.invalid` when the gateway would refuse to connect to it. */
export function requireBaseUrl({ provider, baseUrl, allowRanges }: UpstreamAsk): string {
  if (provider === 'sandbox') return sandboxBaseUrl
  const given = baseUrl === undefined || baseUrl === '' ? presets[provider].baseUrl : baseUrl
  if (given === '') throw invalid('baseUrl', 'Enter the base URL.')
  const problem = checkBaseUrl(given, allowRanges)
  if (problem !== undefined) throw invalid('baseUrl', describeBaseUrlProblem(problem))
  return given.replace(/\/$/, '')
}

/** Throws `input.invalid` when the provider's API key is missing or when it takes none. */
export function requireApiKeyFits(provider: Provider, apiKey: string): void {
  const { apiKey: need, name } = presets[provider]
  if (need === 'required' && apiKey === '') throw invalid('apiKey', `${name} needs an API key.`)
  if (need === 'none' && apiKey !== '') throw invalid('apiKey', `${name} takes no API key.`)
}

/** The pace to store. Throws `input.invalid` when a provider other than the Sandbox is given one. */
export function requirePace(provider: Provider, paceMs: number | null | undefined): number | null {
  if (provider === 'sandbox') return paceMs ?? defaultPaceMs
  if (paceMs !== undefined && paceMs !== null) {
    throw invalid('paceMs', 'Only Sandbox services have a pace.')
  }
  return null
}

/** Slow enough to see the words arrive. */
export const defaultPaceMs = 30

/**
 * Throws `input.invalid` when the base URL moves to another origin while a key is stored and none is given: a stored key
 * is never sent to a place that it was not entered for.
 */
export function requireKeyForNewOrigin(
  before: { baseUrl: string; hasApiKey: boolean },
  after: { baseUrl: string; apiKey: string },
): void {
  const moved = new URL(before.baseUrl).origin !== new URL(after.baseUrl).origin
  if (moved && before.hasApiKey && after.apiKey === '') {
    throw invalid('apiKey', 'Enter the API key again: the base URL now points to another host.')
  }
}
