/** A word of a query as it was typed, with what it means after quotes and escapes are taken away. */
export interface QueryWord {
  start: number
  end: number
  /** The field before the first colon outside quotes; undefined for free text. */
  field: string | undefined
  value: string
  /** Whether a quote was opened and never closed. */
  open: boolean
}

/** Splits a query at spaces outside quotes. Inside quotes a backslash takes the next character as it is. */
export function splitWords(text: string): QueryWord[] {
  const words: QueryWord[] = []
  for (let at = 0; at < text.length;) {
    if (/\s/.test(text.charAt(at))) at += 1
    else {
      const word = readWord(text, at)
      words.push(word)
      at = word.end
    }
  }
  return words
}

function readWord(text: string, start: number): QueryWord {
  let [at, value, quoted] = [start, '', false]
  let field: string | undefined
  for (; at < text.length; at++) {
    const character = text.charAt(at)
    if (!quoted && /\s/.test(character)) break
    if (character === '"') quoted = !quoted
    else if (quoted && character === '\\' && at + 1 < text.length) value += text.charAt(++at)
    else if (!quoted && character === ':' && field === undefined && isFieldName(text.slice(start, at))) {
      field = value
      value = ''
    } else value += character
  }
  return { start, end: at, field, value, open: quoted }
}

/** What may stand before a colon; a quote before it makes the whole word text. */
function isFieldName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(text)
}

/** The value as it must be written to be read back as one word of text. */
export function quote(value: string): string {
  return /^[^\s":\\]+$/.test(value) ? value : `"${value.replaceAll(/["\\]/g, '\\$&')}"`
}
