const compactForm = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** What is wrong with the outer form of a token. Each of these is refused by the gateway, whatever jose says. */
export type FormFault = 'empty' | 'white_space' | 'parts' | 'alphabet' | 'padding' | 'spare_bits'

/**
 * Checks that a text is the one canonical form of a compact JWS (RFC 7515 section 7.1): three parts in the alphabet of
 * base64url without padding, white space or spare bits. The gateway refuses everything else, for a token that can be
 * written in two ways slips past whatever remembers its text. Returns the first fault, or undefined.
 */
export function findFormFault(token: string): FormFault | undefined {
  if (token === '') return 'empty'
  if (/\s/.test(token)) return 'white_space'
  const parts = token.split('.')
  if (parts.length !== 3 || parts.includes('')) return 'parts'
  if (token.includes('=')) return 'padding'
  if (!compactForm.test(token)) return 'alphabet'
  return parts.every(isCanonicalPart) ? undefined : 'spare_bits'
}

/** The last character of base64url may hold two or four bits that stand for nothing; they are zero in the canonical form. */
function isCanonicalPart(part: string): boolean {
  const rest = part.length % 4
  if (rest === 0) return true
  if (rest === 1) return false
  const spare = rest === 2 ? 15 : 3
  return (alphabet.indexOf(part.at(-1) ?? '') & spare) === 0
}
