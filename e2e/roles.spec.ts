import { expect, test } from '@playwright/test'
import { may, roles, type Role } from '@/lib/identity/permissions'
import { pages, type Rule } from './support/role-table'
import { administratorState, auditor, auditorState, operator, operatorState } from './support/sessions'

const states: Record<Role, string> = {
  administrator: administratorState,
  operator: operatorState,
  auditor: auditorState,
}

const refusal = 'Your role cannot see this page'

/** The pages of people who are signed in that need no id, as addresses. */
const paths = Object.entries(pages)
  .filter(([file]) => file.startsWith('app/(console)/') && !file.includes('['))
  .map(([file, rule]) => ({ path: addressOf(file), rule }))

function addressOf(file: string): string {
  const segments = file.split('/').slice(1, -1)
  return `/${segments.filter((segment) => !segment.startsWith('(')).join('/')}`
}

function mayRead(role: Role, rule: Rule | 'everyone'): boolean {
  return rule === 'everyone' || rule === 'own' || rule === 'open' || may(role, rule)
}

for (const role of roles) {
  test(`each page answers the role ${role} as the table says`, async ({ playwright, baseURL }) => {
    const request = await playwright.request.newContext({ baseURL, storageState: states[role] })
    for (const { path, rule } of paths) {
      const answer = await request.get(path, { maxRedirects: 0 })
      const html = await answer.text()
      expect(answer.status(), path).toBe(200)
      expect(html.includes(`>${refusal}<`) ? 'refused' : 'shown', path).toBe(
        mayRead(role, rule) ? 'shown' : 'refused',
      )
      expect(html, path).toContain('</h1>')
      if (!mayRead(role, rule))
        expect(html, path).not.toContain(role === 'operator' ? auditor.email : operator.email)
    }
    await request.dispose()
  })
}
