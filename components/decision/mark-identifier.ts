/** Around what a sentence names by its identifier; private characters of Unicode, which no sentence holds. */
const [start, end] = ['\uE000', '\uE001']

/** Marks an identifier that is put into a sentence, for `MarkedText`. Marks that it brings along itself are left out. */
export function markIdentifier(identifier: string): string {
  return `${start}${withoutMarks(identifier)}${end}`
}

/** A value that is put into a sentence as it is: whatever it holds, it marks nothing. */
export function withoutMarks(value: string): string {
  return value.replaceAll(start, '').replaceAll(end, '')
}

/** The pieces of a sentence: each time an identifier, empty for the first piece, and the words that follow it. */
export function splitMarked(text: string): { identifier: string; words: string }[] {
  return text.split(start).map((part, at) => {
    if (at === 0) return { identifier: '', words: part }
    const [identifier = '', words = ''] = part.split(end)
    return { identifier, words }
  })
}
