import { expect, it } from 'vitest'
import { localizeMessage } from '@/lib/localize'
import { explainRefusal } from '@/lib/topology/explain-refusal'
import { refusalCodes } from '@/lib/topology/rules'
import en from '@/messages/sentences/en.json'
import zh from '@/messages/sentences/zh.json'

it.each(refusalCodes)('says %s in Chinese, with the names in it', (code) => {
  const english = explainRefusal({ allowed: false, code, source: 'Portal', target: 'Sandbox' })
  const chinese = localizeMessage(english, { source: en, target: zh })
  expect(chinese).toMatch(/\p{Script=Han}/u)
  for (const name of ['Portal', 'Sandbox']) expect(chinese.includes(name)).toBe(english.includes(name))
})
