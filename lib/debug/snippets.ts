import { chatBody, type ChatRequest } from '@/lib/debug/schema'

export const snippetLanguages = ['curl', 'python', 'node'] as const
export type SnippetLanguage = (typeof snippetLanguages)[number]

export interface SnippetCall {
  /** Base URL of the Model API without `/v1`. */
  url: string
  request: ChatRequest
  /** Null keeps the token in the environment variable. */
  token: string | null
}

/** Environment variable that snippets read the token from. */
export const tokenVariable = 'SALLYPORT_TOKEN'

/** The same call as code that works as pasted, apart from the token when it is not given. */
export function writeSnippet(language: SnippetLanguage, call: SnippetCall): string {
  return { curl: writeCurl, python: writePython, node: writeNode }[language](call)
}

function writeCurl({ url, request, token }: SnippetCall): string {
  const authorization =
    token === null
      ? `"Authorization: Bearer $${tokenVariable}"`
      : quoteShell(`Authorization: Bearer ${token}`)
  return [
    `curl ${request.stream ? '-N ' : ''}${quoteShell(`${url}/v1/chat/completions`)}`,
    `-H ${authorization}`,
    `-H 'Content-Type: application/json'`,
    `-d ${quoteShell(JSON.stringify(chatBody(request), null, 2))}`,
  ].join(' \\\n  ')
}

function writePython({ url, request, token }: SnippetCall): string {
  const key = token === null ? `os.environ["${tokenVariable}"]` : JSON.stringify(token)
  const fields = Object.entries(chatBody(request)).map(
    ([name, value]) => `    ${name}=${toPython(value, 4)},`,
  )
  const call = ['client.chat.completions.create(', ...fields, ')'].join('\n')
  const body = request.stream
    ? [
        `stream = ${call}`,
        'for chunk in stream:',
        '    if chunk.choices:',
        '        print(chunk.choices[0].delta.content or "", end="", flush=True)',
      ]
    : [`completion = ${call}`, 'print(completion.choices[0].message.content)']
  return [
    ...(token === null ? ['import os', ''] : []),
    'from openai import OpenAI',
    '',
    `client = OpenAI(base_url=${JSON.stringify(`${url}/v1`)}, api_key=${key})`,
    ...body,
  ].join('\n')
}

function writeNode({ url, request, token }: SnippetCall): string {
  const key = token === null ? `process.env.${tokenVariable}` : JSON.stringify(token)
  const call = `await client.chat.completions.create(${JSON.stringify(chatBody(request), null, 2)})`
  const body = request.stream
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
    `const client = new OpenAI({ baseURL: ${JSON.stringify(`${url}/v1`)}, apiKey: ${key} })`,
    ...body,
  ].join('\n')
}

/** A word for POSIX shells: single quotes keep everything but the single quote. */
export function quoteShell(text: string): string {
  return /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** A JSON value as a Python literal. JSON's strings and numbers are Python's as well. */
function toPython(value: unknown, indent: number): string {
  const inner = ' '.repeat(indent + 4)
  const close = ' '.repeat(indent)
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (value === null) return 'None'
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${inner}${toPython(item, indent + 4)},\n`).join('')}${close}]`
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(
      ([name, item]) => `${JSON.stringify(name)}: ${toPython(item, indent + 4)}`,
    )
    return `{${entries.join(', ')}}`
  }
  return JSON.stringify(value)
}

export interface TokenSnippet {
  /** The token endpoint. */
  endpoint: string
  /** Null leaves the variable CLIENT_ID to be filled. */
  clientId: string | null
  audience: string
  scope: string
}

/** A shell line that gets a token with the client's secret and keeps it where the other snippets look for it. */
export function writeTokenSnippet({ endpoint, clientId, audience, scope }: TokenSnippet): string {
  return [
    `export ${tokenVariable}=$(curl -s ${quoteShell(endpoint)}`,
    `-d grant_type=client_credentials`,
    `-d client_id=${clientId === null ? '$CLIENT_ID' : quoteShell(clientId)}`,
    `--data-urlencode "client_secret=$CLIENT_SECRET"`,
    `--data-urlencode ${quoteShell(`scope=${audience}|${scope}`)} | sed -nE 's/.*"access_token": ?"([^"]+)".*/\\1/p')`,
  ].join(' \\\n  ')
}
