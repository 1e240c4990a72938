import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { chatBody } from '@/lib/debug/chat-body'
import type { ChatRequest } from '@/lib/debug/schema'
import { describeChatRequest, describeTokenRequest } from '@/lib/snippets/http-request'
import { writeChatSnippet, writeSnippet } from '@/lib/snippets/snippets'
import { quoteShell } from '@/lib/snippets/write-curl'

const request: ChatRequest = {
  model: 'sandbox',
  system: '',
  prompt: 'Say "hi"',
  temperature: null,
  maxTokens: null,
  stream: false,
}
const url = 'http://localhost:8080/openai'
const chat = describeChatRequest({ url, request, token: null })
const endpoint = 'http://localhost:8080/oauth2/token'
const token = describeTokenRequest({ endpoint, clientId: 'app_x', scope: 'urn:a|s' })

describe('chatBody', () => {
  it('leaves out what was not chosen', () => {
    expect(chatBody(request)).toEqual({
      model: 'sandbox',
      messages: [{ role: 'user', content: 'Say "hi"' }],
    })
  })

  it('asks a stream for its usage and keeps every parameter', () => {
    const full = { ...request, system: 'Be brief', temperature: 0, maxTokens: 5, stream: true }
    expect(chatBody(full)).toEqual({
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

describe('the token request', () => {
  it('in curl is kept in the variable that the call reads', () => {
    expect(writeSnippet('curl', token)).toBe(
      [
        'export SALLYPORT_TOKEN=$(curl -s http://localhost:8080/oauth2/token \\',
        '  -d grant_type=client_credentials \\',
        '  -d client_id=app_x \\',
        '  --data-urlencode "client_secret=$CLIENT_SECRET" \\',
        `  --data-urlencode 'scope=urn:a|s' | sed -nE 's/.*"access_token": ?"([^"]+)".*/\\1/p')`,
      ].join('\n'),
    )
  })

  it('in Node.js', () => {
    expect(writeSnippet('node', token)).toBe(
      [
        'const response = await fetch("http://localhost:8080/oauth2/token", {',
        '  method: "POST",',
        '  body: new URLSearchParams({',
        '    grant_type: "client_credentials",',
        '    client_id: "app_x",',
        '    client_secret: process.env.CLIENT_SECRET,',
        '    scope: "urn:a|s",',
        '  }),',
        '})',
        'if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)',
        'console.log((await response.json()).access_token)',
      ].join('\n'),
    )
  })

  it('in Python imports only what it uses', () => {
    expect(writeSnippet('python', token)).toBe(
      [
        'import json',
        'import os',
        'import urllib.parse',
        'import urllib.request',
        '',
        'request = urllib.request.Request(',
        '    "http://localhost:8080/oauth2/token",',
        '    data=urllib.parse.urlencode({',
        '        "grant_type": "client_credentials",',
        '        "client_id": "app_x",',
        '        "client_secret": os.environ["CLIENT_SECRET"],',
        '        "scope": "urn:a|s",',
        '    }).encode(),',
        ')',
        'with urllib.request.urlopen(request) as response:',
        '    print(json.load(response)["access_token"])',
      ].join('\n'),
    )
  })

  it('in Java', () => {
    expect(writeSnippet('java', token)).toBe(
      [
        'import java.net.URI;',
        'import java.net.URLEncoder;',
        'import java.net.http.HttpClient;',
        'import java.net.http.HttpRequest;',
        'import java.net.http.HttpResponse;',
        'import java.nio.charset.StandardCharsets;',
        'import java.util.regex.Pattern;',
        '',
        'public class Call {',
        '    public static void main(String[] args) throws Exception {',
        '        String body = String.join("&",',
        '            "grant_type=" + encode("client_credentials"),',
        '            "client_id=" + encode("app_x"),',
        '            "client_secret=" + encode(System.getenv("CLIENT_SECRET")),',
        '            "scope=" + encode("urn:a|s"));',
        '        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:8080/oauth2/token"))',
        '            .header("Content-Type", "application/x-www-form-urlencoded")',
        '            .POST(HttpRequest.BodyPublishers.ofString(body))',
        '            .build();',
        '        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());',
        '        if (response.statusCode() != 200) throw new RuntimeException(response.body());',
        '        var found = Pattern.compile("\\"access_token\\": ?\\"([^\\"]+)\\"").matcher(response.body());',
        '        if (found.find()) System.out.println(found.group(1));',
        '    }',
        '',
        '    static String encode(String value) {',
        '        return URLEncoder.encode(value, StandardCharsets.UTF_8);',
        '    }',
        '}',
      ].join('\n'),
    )
  })

  it.each(['curl', 'node', 'python', 'java'] as const)(
    '%s has no secret until one is revealed',
    (language) => {
      const shown = describeTokenRequest({ endpoint, clientId: null, clientSecret: 'CS$1', scope: undefined })
      expect(writeSnippet(language, token)).toContain('CLIENT_SECRET')
      expect(writeSnippet(language, shown)).not.toContain('CLIENT_SECRET')
      expect(writeSnippet(language, shown)).toContain('CS$1')
      expect(writeSnippet(language, shown)).toContain('CLIENT_ID')
      expect(writeSnippet(language, shown)).not.toContain('scope')
    },
  )
})

describe('a chat', () => {
  it('in curl', () => {
    expect(writeSnippet('curl', chat)).toBe(
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

  it('with the OpenAI package for Python', () => {
    const call = { url, request: { ...request, stream: true }, token: null }
    expect(writeChatSnippet('pythonSdk', call)).toBe(
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

  it('with the OpenAI package for Node.js and a token that was shown', () => {
    const code = writeChatSnippet('nodeSdk', { url, request, token: 'ey.J' })
    expect(code).toContain('new OpenAI({ baseURL: "http://localhost:8080/openai/v1", apiKey: "ey.J" })')
    expect(code).toContain('console.log(completion.choices[0].message.content)')
  })

  it('keeps hostile prompts inside their quotes in a real shell', () => {
    const prompt = `it's $HOME \`id\` $(id) "x" \\ 你好\n-- end`
    const hostile = describeChatRequest({ url, request: { ...request, prompt }, token: `a'b` })
    const recorder = `curl() { node -e 'console.log(JSON.stringify(process.argv))' -- "$@"; }`
    const printed = execFileSync('sh', ['-c', `${recorder}\n${writeSnippet('curl', hostile)}`], {
      encoding: 'utf8',
    })
    const words = JSON.parse(printed) as string[]
    expect(words).toContain(`Authorization: Bearer a'b`)
    expect(JSON.parse(words.at(-1) ?? '')).toEqual(chatBody({ ...request, prompt }))
  })

  it('writes Java in ASCII, whatever the prompt', () => {
    const code = writeSnippet(
      'java',
      describeChatRequest({ url, request: { ...request, prompt: '你好\u2028😀' }, token: null }),
    )
    expect(code).toMatch(/^[\n\x20-\x7e]*$/)
    expect(code).toContain('\\u4f60\\u597d\\u2028\\ud83d\\ude00')
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
