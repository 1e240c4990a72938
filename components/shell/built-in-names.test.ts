import { expect, it } from 'vitest'
import { findBuiltInName } from '@/components/shell/built-in-names'
import { defaultAgentScope } from '@/lib/identity/agents/rules'
import { vaultScopes } from '@/lib/identity/bootstrap-instance'
import en from '@/lib/console/messages/en'

it('knows every scope that the system names, and says it in English as it is stored', () => {
  for (const { name } of [...vaultScopes, defaultAgentScope]) {
    const key = findBuiltInName(name)
    expect([name, key && en.common.builtIn[key]]).toEqual([name, name])
  }
})

it.each(['Orders', 'ai gateway', 'AI gateway 2', 'toString', ''])(
  'leaves %j as somebody named it',
  (name) => {
    expect(findBuiltInName(name)).toBeUndefined()
  },
)
