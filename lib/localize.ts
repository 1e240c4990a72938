/** Texts by key; `{name}` stands for a changing part. */
export type Catalogue = Readonly<Record<string, string>>

interface Translation {
  pattern: RegExp
  names: string[]
  target: string
}

const compiled = new WeakMap<Catalogue, Translation[]>()

/**
 * Translates a message that code wrote in English: finds the English text of `source` that it was made from and fills
 * the text of the same key in `target`. A message that is in no catalogue stays as it is.
 */
export function localizeMessage(
  message: string,
  { source, target }: { source: Catalogue; target: Catalogue },
): string {
  if (source === target) return message
  let translations = compiled.get(target)
  if (translations === undefined) {
    translations = Object.entries(source).flatMap(([key, text]) => {
      const translated = target[key]
      return translated === undefined ? [] : [compile(text, translated)]
    })
    compiled.set(target, translations)
  }
  for (const { pattern, names, target: text } of translations) {
    const match = pattern.exec(message)
    if (match !== null) {
      const values = new Map(names.map((name, at) => [name, match[at + 1] ?? '']))
      // In one pass, so that a value that holds "{name}" stays as it is.
      return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole)
    }
  }
  return message
}

function compile(source: string, target: string): Translation {
  const names = [...source.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  const literal = source.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return { pattern: new RegExp(`^${literal.join('([^]+?)')}$`), names, target }
}
