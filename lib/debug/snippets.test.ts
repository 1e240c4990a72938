import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { chatBody, type ChatRequest } from '@/lib/debug/schema'
import { quoteShell, writeSnippet, writeTokenSnippet } from '@/lib/debug/snippets'

const request: ChatRequest = {
  model: 'sandbox',
  system: '',
  prompt: 'Say "hi"',
  temperature: null,
  maxTokens: null,
  stream: true,
}
const url = 'http://localhost:8080/openai'

describe('chatBody', () => {
  it('leaves out what was not chosen', () => {
    expect(chatBody({ ...request, stream: false })).toEqual({
      model: 'sandbox',
      messages: [{ role: 'user', content: 'Say "hi"' }],
    })
  })

  it('asks a stream for its usage and keeps every parameter', () => {
    expect(chatBody({ ...request, system: 'Be brief', temperature: 0, maxTokens: 5 })).toEqual({
      model: 'sandbox',
      messages: [
        { role: 'system', content: 'Be brief' },
        { role: 'user', content: 'Say "hi"' },
      ],
      temperature: 0,
      max_tokens: 5,
      stream: true,
      stream_options: { include_usage: true },
    })
  })
})

describe('writeSnippet', () => {
  it('writes curl', () => {
    expect(writeSnippet('curl', { url, request: { ...request, stream: false }, token: null })).toBe(
      [
        'curl http://localhost:8080/openai/v1/chat/completions \\',
        '  -H "Authorization: Bearer $SALLYPORT_TOKEN" \\',
        "  -H 'Content-Type: application/json' \\",
        "  -d '{",
        '  "model": "sandbox",',
        '  "messages": [',
        '    {',
        '      "role": "user",',
        '      "content": "Say \\"hi\\""',
        '    }',
        '  ]',
        "}'",
      ].join('\n'),
    )
  })

  it('writes Python', () => {
    expect(writeSnippet('python', { url, request, token: null })).toBe(
      [
        'import os',
        '',
        'from openai import OpenAI',
        '',
        'client = OpenAI(base_url="http://localhost:8080/openai/v1", api_key=os.environ["SALLYPORT_TOKEN"])',
        'stream = client.chat.completions.create(',
        '    model="sandbox",',
        '    messages=[',
        '        {"role": "user", "content": "Say \\"hi\\""},',
        '    ],',
        '    stream=True,',
        '    stream_options={"include_usage": True},',
        ')',
        'for chunk in stream:',
        '    if chunk.choices:',
        '        print(chunk.choices[0].delta.content or "", end="", flush=True)',
      ].join('\n'),
    )
  })

  it('writes Node with a token that was shown', () => {
    const code = writeSnippet('node', { url, request: { ...request, stream: false }, token: 'ey.J' })
    expect(code).toContain('new OpenAI({ baseURL: "http://localhost:8080/openai/v1", apiKey: "ey.J" })')
    expect(code).toContain('console.log(completion.choices[0].message.content)')
  })

  it('keeps hostile prompts inside their quotes in a real shell', () => {
    const prompt = `it's $HOME \`id\` $(id) "x" \\ 你好\n-- end`
    const code = writeSnippet('curl', { url, request: { ...request, prompt }, token: `a'b` })
    const [, ...words] = JSON.parse(
      execFileSync(
        'sh',
        ['-c', `curl() { node -e 'console.log(JSON.stringify(process.argv))' -- "$@"; }\n${code}`],
        {
          encoding: 'utf8',
        },
      ),
    ) as string[]
    expect(words).toContain(`Authorization: Bearer a'b`)
    expect(JSON.parse(words.at(-1) ?? '')).toEqual(chatBody({ ...request, prompt }))
  })
})

describe('quoteShell', () => {
  it.each([
    ['plain-1.2', 'plain-1.2'],
    ['a b', `'a b'`],
    [`it's`, `'it'\\''s'`],
    ['', `''`],
  ])('%s', (text, quoted) => expect(quoteShell(text)).toBe(quoted))
})

describe('writeTokenSnippet', () => {
  it('quotes the bar of the scope', () => {
    const endpoint = 'http://localhost:8080/api/v2/iauths_system/oauth2/token'
    const code = writeTokenSnippet({ endpoint, clientId: 'app_x', audience: 'urn:a', scope: 's' })
    expect(code).toContain(`--data-urlencode 'scope=urn:a|s'`)
  })
})
