import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { issuerPath } from '@/lib/identity/metadata/issuer'
import { createSecret } from '@/lib/identity/secrets/create-secret'
import { gatewayAudience, modelInvokeScope } from '@/lib/policy/snapshot'
import { describeTokenRequest, tokenVariable, type ChatCall } from '@/lib/snippets/http-request'
import { writeChatSnippet, writeSnippet, type ChatLanguage } from '@/lib/snippets/snippets'
import { change, settle, startScene, stopScene, type Scene } from '@/server/gateway/testing'

useTestDatabase()

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'sallyport-snippets-'))
const jvm = { timeout: 60_000 }
let scene: Scene
let secret: string

beforeAll(async () => {
  scene = await startScene()
  await change(({ tx }) =>
    tx.service.update({ where: { id: scene.serviceId }, data: { provider: 'sandbox' } }),
  )
  const created = await createSecret(testActor(), { applicationId: scene.agentId, expiresAt: null })
  secret = created.clientSecret
  await settle(scene)
})
afterAll(async () => {
  await stopScene(scene)
  await rm(folder, { recursive: true, force: true })
})

type Language = Exclude<ChatLanguage, 'pythonSdk'>

/** Runs the code as a reader would who pasted it, and gives what it printed. */
async function runSnippet(language: Language, code: string, env: Record<string, string>): Promise<string> {
  const { command, file } = {
    curl: { command: 'sh', file: 'call.sh' },
    node: { command: process.execPath, file: 'call.mjs' },
    // Only from here can it see the package.
    nodeSdk: { command: process.execPath, file: '' },
    python: { command: 'python3', file: 'call.py' },
    java: { command: 'java', file: 'Call.java' },
  }[language]
  const options = { env: { ...process.env, ...env } }
  if (file === '') {
    return (await run(command, ['--input-type=module', '-e', code], options)).stdout
  }
  writeFileSync(join(folder, file), code)
  return (await run(command, [join(folder, file)], options)).stdout
}

function tokenSnippet(language: 'curl' | 'node' | 'python' | 'java', clientSecret: string | null = null) {
  const { snapshots } = scene.dataPlane.context
  return writeSnippet(
    language,
    describeTokenRequest({
      endpoint: `${scene.dataPlane.url}${issuerPath}/token`,
      clientId: scene.agentId,
      clientSecret,
      scope: `${gatewayAudience(snapshots.current.instanceId)}|${modelInvokeScope}`,
    }),
  )
}

async function fetchToken(): Promise<string> {
  return (await runSnippet('node', tokenSnippet('node'), { CLIENT_SECRET: secret })).trim()
}

const prompt = `it's "quoted" $HOME \\ 你好`
const answer = `This is the Sandbox, no real model. You wrote 5 words: ${prompt}`

function chat(stream: boolean, token: string | null = null): ChatCall {
  const request = { model: 'sandbox-echo', system: '', prompt, temperature: null, maxTokens: null, stream }
  return { url: `${scene.dataPlane.url}${scene.basePath}`, request, token }
}

/** The text of an answer as it came: JSON, or the events of a stream. */
function readAnswer(printed: string): string {
  if (!printed.startsWith('data:')) {
    const completion = JSON.parse(printed) as { choices: { message: { content: string } }[] }
    return completion.choices[0]?.message.content ?? ''
  }
  return printed
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => JSON.parse(line.slice(6)) as { choices: { delta: { content?: string } }[] })
    .map(({ choices }) => choices[0]?.delta.content ?? '')
    .join('')
}

describe.each(['curl', 'node', 'python'] as const)('%s', (language) => {
  it('gets a token', async () => {
    const shown = language === 'curl' ? `\necho "$${tokenVariable}"` : ''
    const printed = await runSnippet(language, tokenSnippet(language) + shown, { CLIENT_SECRET: secret })
    expect(printed.trim()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  })

  it('gets a token with a secret that was revealed', async () => {
    const shown = language === 'curl' ? `\necho "$${tokenVariable}"` : ''
    const printed = await runSnippet(language, tokenSnippet(language, secret) + shown, {})
    expect(printed.trim()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  })

  it.each([false, true])('chats, streaming: %s', async (stream) => {
    const code = writeChatSnippet(language, chat(stream))
    const printed = await runSnippet(language, code, { [tokenVariable]: await fetchToken() })
    expect(readAnswer(printed)).toBe(answer)
  })
})

describe('Node.js with the OpenAI package', () => {
  it.each([false, true])('chats, streaming: %s', async (stream) => {
    const code = writeChatSnippet('nodeSdk', chat(stream))
    const printed = await runSnippet('nodeSdk', code, { [tokenVariable]: await fetchToken() })
    expect(printed.trimEnd()).toBe(answer)
  })
})

// A JDK is no part of what the product needs. Where there is none the texts are held by lib/snippets/snippets.test.ts.
const hasJava = await run('java', ['--version']).then(
  () => true,
  () => false,
)
describe('Java', () => {
  it(
    hasJava ? 'gets a token and chats' : 'is not on this machine; its texts alone are tested',
    jvm,
    async () => {
      if (!hasJava) return expect(tokenSnippet('java')).toContain('public class Call')
      const token = (await runSnippet('java', tokenSnippet('java'), { CLIENT_SECRET: secret })).trim()
      expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
      const code = writeChatSnippet('java', chat(true))
      const printed = await runSnippet('java', code, { [tokenVariable]: token })
      expect(readAnswer(printed)).toBe(answer)
    },
  )
})
