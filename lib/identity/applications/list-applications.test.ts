import { describe, expect, it } from 'vitest'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { registerAgent } from '@/lib/identity/agents/register-agent'
import { createApplication } from '@/lib/identity/applications/create-application'
import { listApplications } from '@/lib/identity/applications/list-applications'
import { createApplicationInput } from '@/lib/identity/applications/schema'
import { newId } from '@/lib/ids'
import { parseInput } from '@/lib/parse-input'

useTestDatabase()

const create = (input: object) => createApplication(testActor(), parseInput(createApplicationInput, input))

describe('listApplications', () => {
  it('pages without gaps or repeats, and finds by text', async () => {
    for (let index = 0; index < 5; index += 1) await create({ name: `paged ${index}` })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listApplications(testActor(), { search: 'paged', limit: 2, cursor })
      seen.push(...page.items.map(({ name }) => name))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(['paged 4', 'paged 3', 'paged 2', 'paged 1', 'paged 0'])
  })

  it('refuses a foreign cursor and hides agents unless asked', async () => {
    await expect(listApplications(testActor(), { cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { cursor: 'Use the nextCursor of the page before.' },
    })
    const hidden = await listApplications(testActor(), { limit: 100 })
    expect(hidden.items.every(({ identityType }) => identityType === 'application')).toBe(true)
    await registerAgent(testActor(), { name: 'an agent', description: '', type: '', owner: '' })
    const agents = await listApplications(testActor(), { identityType: 'agent' })
    expect(agents.items.map(({ name }) => name)).toEqual(['an agent'])
  })

  it('shows nothing of another instance', async () => {
    const stranger = { ...testActor(), instanceId: newId('idaas') }
    expect(await listApplications(stranger)).toEqual({ items: [], nextCursor: null })
  })
})
