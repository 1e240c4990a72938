import type { HttpRequest, Text } from '@/lib/snippets/http-request'

/** A command for POSIX shells. What is picked from the answer is exported for the snippets that come after. */
export function writeCurl({ url, headers, body, pick, stream }: HttpRequest): string {
  const flags = stream ? '-N ' : pick === null ? '' : '-s '
  const data =
    'json' in body
      ? [`-d ${quoteShell(JSON.stringify(body.json, null, 2))}`]
      : body.form.map(([name, value]) => writeField(name, value))
  const command = [
    `curl ${flags}${quoteShell(url)}`,
    ...headers.map(([name, value]) => `-H ${quoteText([`${name}: `, ...value])}`),
    ...data,
  ].join(' \\\n  ')
  if (pick === null) return command
  return `export ${pick.variable}=$(${command} | sed -nE 's/.*"${pick.member}": ?"([^"]+)".*/\\1/p')`
}

function writeField(name: string, value: Text): string {
  const plain = value.every((part) => typeof part === 'string' && /^[\w.~-]+$/.test(part))
  return `${plain ? '-d' : '--data-urlencode'} ${quoteText([`${name}=`, ...value])}`
}

function quoteText(text: Text): string {
  if (text.every((part) => typeof part === 'string')) return quoteShell(text.join(''))
  const inner = text.map((part) =>
    typeof part === 'string' ? part.replaceAll(/[\\"$`]/g, '\\$&') : `$${part.variable}`,
  )
  return `"${inner.join('')}"`
}

/** A word for POSIX shells: single quotes keep everything but the single quote. */
export function quoteShell(text: string): string {
  return /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
