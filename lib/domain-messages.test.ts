import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { describeError, type GatewayErrorCode } from '@/lib/gateway/errors/gateway-error'
import { localizeMessage } from '@/lib/localize'
import type { Reason } from '@/lib/policy/decision'
import en from '@/messages/sentences/en.json'
import zh from '@/messages/sentences/zh.json'

/** Texts that no reader of the console sees: answers to machines, and words of the start for the operator's terminal. */
const forMachines = [
  'lib/api/',
  'lib/db/embedded/',
  'lib/db/migrate.ts',
  'lib/gateway/sandbox/',
  'lib/identity/client-authentication/',
  'lib/identity/tokens/describe-refusal.ts',
  'lib/identity/tokens/parse-scope.ts',
]
/** The console says decisions in words of its own, from messages/<language>/decision.json. */
const saidElsewhere = ['lib/policy/explain.ts', 'lib/gateway/errors/', 'lib/db/generated/']
/** What else the gateway answers; the debug panel shows these texts as they come. */
const failures = Object.keys({
  'path.unknown': true,
  'method.not_allowed': true,
  'body.too_large': true,
  'gateway.stopping': true,
  'upstream.unreachable': true,
  'upstream.refused_address': true,
  'upstream.timeout': true,
  'upstream.broken': true,
  'upstream.key_refused': true,
  'upstream.redirected': true,
  'upstream.error': true,
  'records.unavailable': true,
  'internal.error': true,
} satisfies Record<Exclude<GatewayErrorCode, Reason>, true>) as GatewayErrorCode[]

const inChinese = (text: string) => localizeMessage(text, { source: en, target: zh })

/** Every sentence that a source file holds; the changing parts of a template become values such as `x1`. */
function findSentences(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
  const found: string[] = []
  function visit(node: ts.Node): void {
    if (ts.isStringLiteralLike(node)) found.push(fillParts(node.text))
    if (ts.isTemplateExpression(node)) {
      found.push(
        node.templateSpans.reduce((text, span, at) => `${text}x${at}${span.literal.text}`, node.head.text),
      )
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found.filter((text) => /^(\p{Lu}|x0).*\s.*\.$/su.test(text))
}

const fillParts = (text: string) => text.replaceAll(/\{\w+\}/g, 'x0')

const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .map((path) => `lib/${path}`)
  .filter(
    (path) =>
      path.endsWith('.ts') &&
      !/\.test\.ts$|testing\.ts$/.test(path) &&
      ![...forMachines, ...saidElsewhere].some((prefix) => path.startsWith(prefix)),
  )

it('says every sentence of the domain in Chinese', () => {
  const sentences = sources.flatMap(findSentences)
  const untranslated = sentences.filter((sentence) => !/\p{Script=Han}/u.test(inChinese(sentence)))
  expect(sentences.length).toBeGreaterThan(150)
  expect([...new Set(untranslated)]).toEqual([])
})

it.each(failures)('says the answer %s of the gateway in Chinese', (code) => {
  const { error } = JSON.parse(describeError(code, 'req_x').body) as { error: { message: string } }
  expect(inChinese(error.message)).toMatch(/\p{Script=Han}/u)
})

it('ends with a full stop of its language', () => {
  for (const [key, text] of Object.entries(en)) {
    expect([key, zh[key as keyof typeof zh].at(-1)]).toEqual([key, text.endsWith('.') ? '。' : text.at(-1)])
  }
})
