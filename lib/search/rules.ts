/** What stands in the field of the command palette. */
export type PaletteInput =
  | { kind: 'nothing' }
  /** A token goes to the inspector in memory; it is never sent. */
  | { kind: 'token'; token: string }
  | { kind: 'id'; id: string }
  /** Looks like a secret or is too long for a name: it is not sent. */
  | { kind: 'withheld' }
  | { kind: 'text'; text: string }

const longestText = 64
const scheme = /^(authorization:\s*)?bearer\s+/i
/** `{"` in base64url: how every JSON object begins, and so the header of every token. */
const tokenBeginning = /^eyJ[\w-]{8}/
const wholeId = /^[a-z]+_[a-z2-7]{26}$/
const oneWord = /^[\w.~+/=-]+$/

/** Whether a text has the form of an identifier: a prefix and 26 base-32 characters. */
export function isId(text: string): boolean {
  return wholeId.test(text)
}

/**
 * Reads what was typed or pasted. Tokens, and what looks like a secret, are told apart from names before anything is sent
 * to the server; white space around them does not matter.
 */
export function readInput(input: string): PaletteInput {
  const text = input.trim()
  const bare = text.replace(scheme, '')
  if (text === '') return { kind: 'nothing' }
  if (tokenBeginning.test(bare)) return { kind: 'token', token: bare }
  if (isId(text)) return { kind: 'id', id: text }
  return text.length > longestText || looksSecret(bare) ? { kind: 'withheld' } : { kind: 'text', text }
}

/** A long word of mixed letters and digits, or one with the beginning of a well-known kind of key. */
function looksSecret(text: string): boolean {
  if (!oneWord.test(text)) return false
  if (/^(sk|pk|rk|ghp|gho|xox[abp]|AKIA)[-_]?[\w-]{16,}$/.test(text)) return true
  const isMixed = /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text)
  return text.length >= 24 && isMixed
}

/** Something that can be chosen by its words. */
export interface Choosable {
  label: string
  /** Other words for it, such as its English name. */
  keywords?: string
}

/**
 * How well the words of a query fit, the better the lower; undefined when one of them does not fit at all. A label that
 * begins with the word is better than one with a word that does, which is better than one that merely holds it.
 */
export function rank({ label, keywords = '' }: Choosable, query: string): number | undefined {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  let worst = 0
  for (const word of words) {
    const found =
      rankWord(label.toLocaleLowerCase(), word) ?? beyond(rankWord(keywords.toLocaleLowerCase(), word))
    if (found === undefined) return undefined
    worst = Math.max(worst, found)
  }
  return worst
}

function rankWord(text: string, word: string): number | undefined {
  if (text === word) return 0
  if (text.startsWith(word)) return 1
  if (new RegExp(`[\\s/:._-]${escape(word)}`).test(text)) return 2
  if (text.includes(word)) return 3
  return word.length > 1 && isAbbreviation(text, word) ? 4 : undefined
}

const beyond = (found: number | undefined) => (found === undefined ? undefined : found + 5)

/** The first letters of the words, such as `ra` for "Register agent". */
function isAbbreviation(text: string, word: string): boolean {
  const initials = text
    .split(/[\s/:._-]+/)
    .map((part) => part[0] ?? '')
    .join('')
  return initials.startsWith(word)
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Those that fit, best first; ties stay in their order. */
export function rankAll<Item extends Choosable>(items: readonly Item[], query: string): Item[] {
  return items
    .flatMap((item) => {
      const found = rank(item, query)
      return found === undefined ? [] : [{ item, found }]
    })
    .toSorted((left, right) => left.found - right.found)
    .map(({ item }) => item)
}
