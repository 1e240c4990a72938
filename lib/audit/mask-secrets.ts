/** Stands where a secret was or is. */
export const mask = '••••'

const secretNames =
  /^(password|passphrase|(client|shared)?secret|api_?key|private_?key|(access|refresh|id)?_?token|authorization|hash|sealed|\w+(Hash|Sealed|Password|Secret))$/i

/**
 * The value with every text under a name that belongs to a secret masked, at any depth. No write records a secret; this
 * keeps one from being shown or exported if one ever did.
 */
export function maskSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      secretNames.test(name) ? maskLeaf(inner) : maskSecrets(inner),
    ]),
  )
}

/** What a write masked itself keeps the last characters that lists show as well. */
function maskLeaf(value: unknown): unknown {
  if (typeof value === 'string') return value === '' || value.startsWith(mask) ? value : mask
  return typeof value === 'object' && value !== null ? mask : value
}
