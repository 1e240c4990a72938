import { chatBody } from '@/lib/debug/chat-body'
import { tokenVariable, type ChatCall, type HttpRequest, type Text } from '@/lib/snippets/http-request'

/** A program for Python 3; needs no package. */
export function writePython(request: HttpRequest): string {
  const { url, headers, body, pick, stream } = request
  const data =
    'json' in body
      ? `json.dumps(${toPython(body.json, 4)}).encode()`
      : `urllib.parse.urlencode({\n${writeMembers(body.form)}    }).encode()`
  return [
    ...writeImports(request),
    '',
    'request = urllib.request.Request(',
    `    ${JSON.stringify(url)},`,
    `    data=${data},`,
    ...(headers.length === 0 ? [] : [`    headers={\n${writeMembers(headers)}    },`]),
    ')',
    'with urllib.request.urlopen(request) as response:',
    ...writeOutput(pick, stream),
  ].join('\n')
}

function writeImports({ headers, body, pick }: HttpRequest): string[] {
  const texts = [...headers, ...('form' in body ? body.form : [])].map(([, value]) => value)
  const modules = {
    json: pick !== null || 'json' in body,
    os: texts.flat().some((part) => typeof part !== 'string'),
    'urllib.parse': 'form' in body,
    'urllib.request': true,
  }
  return Object.entries(modules).flatMap(([name, used]) => (used ? [`import ${name}`] : []))
}

function writeOutput(pick: HttpRequest['pick'], stream: boolean): string[] {
  if (pick !== null) return [`    print(json.load(response)[${JSON.stringify(pick.member)}])`]
  if (stream) return ['    for line in response:', '        print(line.decode(), end="", flush=True)']
  return ['    print(response.read().decode())']
}

function writeMembers(members: readonly (readonly [string, Text])[]): string {
  return members.map(([name, value]) => `        ${JSON.stringify(name)}: ${writeText(value)},\n`).join('')
}

function writeText(text: Text): string {
  return text
    .map((part) => (typeof part === 'string' ? JSON.stringify(part) : `os.environ["${part.variable}"]`))
    .join(' + ')
}

/** A chat with the `openai` package. */
export function writePythonSdk({ url, request, token }: ChatCall): string {
  const key = token === null ? `os.environ["${tokenVariable}"]` : JSON.stringify(token)
  const fields = Object.entries(chatBody(request)).map(
    ([name, value]) => `    ${name}=${toPython(value, 4)},`,
  )
  const call = ['client.chat.completions.create(', ...fields, ')'].join('\n')
  const output = request.stream
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
    ...output,
  ].join('\n')
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
