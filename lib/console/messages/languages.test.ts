import { expect, it } from 'vitest'
import en from '@/lib/console/messages/en'
import zh from '@/lib/console/messages/zh'

/** Names and notations that are the same in both languages. */
const names = new Set([
  '',
  'Sallyport',
  'API',
  'ID',
  'URL',
  'http',
  'https',
  'Node.js',
  'PostgreSQL',
  'JSON',
  'curl',
  '.env',
  'A',
  'B',
  'orders:read',
  'OpenAI',
  'DeepSeek',
  'vLLM',
  'Ollama',
])

/** Every text by its path, such as `topology.toolbar.add`. */
function flatten(value: object, prefix = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] =>
    typeof inner === 'object' && inner !== null
      ? flatten(inner, `${prefix}${key}.`)
      : [[prefix + key, String(inner)]],
  )
}

const english = flatten(en)
const chinese = new Map(flatten(zh))

it('has the same texts in both languages', () => {
  expect([...chinese.keys()].sort()).toEqual(english.map(([path]) => path).sort())
})

it('says everything but names in Chinese', () => {
  const same = english.filter(([path, text]) => chinese.get(path) === text && !names.has(text))
  expect(same).toEqual([])
})

it('takes the same values in both languages', () => {
  const values = (text = '') =>
    [...new Set([...text.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2]))].sort()
  for (const [path, text] of english) expect([path, values(chinese.get(path))]).toEqual([path, values(text)])
})
