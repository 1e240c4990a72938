import type { ChatCall, HttpRequest, Text } from '@/lib/snippets/http-request'
import { tokenVariable } from '@/lib/snippets/http-request'
import { chatBody } from '@/lib/debug/chat-body'

/** A module for Node.js 20 or newer; needs no package. */
export function writeNode({ url, headers, body, pick, stream }: HttpRequest): string {
  const content =
    'json' in body
      ? `JSON.stringify(${indent(JSON.stringify(body.json, null, 2))})`
      : `new URLSearchParams({\n${writeMembers(body.form, 4)}  })`
  return [
    `const response = await fetch(${quote(url)}, {`,
    '  method: "POST",',
    ...(headers.length === 0 ? [] : [`  headers: {\n${writeMembers(headers, 4)}  },`]),
    `  body: ${content},`,
    '})',
    'if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)',
    ...writeOutput(pick, stream),
  ].join('\n')
}

function writeOutput(pick: HttpRequest['pick'], stream: boolean): string[] {
  if (pick !== null) return [`console.log((await response.json()).${pick.member})`]
  if (stream) return ['for await (const chunk of response.body) process.stdout.write(chunk)']
  return ['console.log(await response.text())']
}

function writeMembers(members: readonly (readonly [string, Text])[], spaces: number): string {
  const margin = ' '.repeat(spaces)
  return members
    .map(([name, value]) => {
      const key = /^\w+$/.test(name) ? name : quote(name)
      return `${margin}${key}: ${writeText(value)},\n`
    })
    .join('')
}

function writeText(text: Text): string {
  return text
    .map((part) => (typeof part === 'string' ? quote(part) : `process.env.${part.variable}`))
    .join(' + ')
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ')
}

const quote = (text: string) => JSON.stringify(text)

/** A chat with the `openai` package. */
export function writeNodeSdk({ url, request, token }: ChatCall): string {
  const key = token === null ? `process.env.${tokenVariable}` : quote(token)
  const call = `await client.chat.completions.create(${JSON.stringify(chatBody(request), null, 2)})`
  const output = request.stream
    ? [
        `const stream = ${call}`,
        'for await (const chunk of stream) {',
        "  process.stdout.write(chunk.choices[0]?.delta?.content ?? '')",
        '}',
      ]
    : [`const completion = ${call}`, 'console.log(completion.choices[0].message.content)']
  return [
    "import OpenAI from 'openai'",
    '',
    `const client = new OpenAI({ baseURL: ${quote(`${url}/v1`)}, apiKey: ${key} })`,
    ...output,
  ].join('\n')
}
