import { writeFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { HumanPace } from './support/human-pace'
import { startProduct, type Product } from './support/product'
import { administrator } from './support/sessions'
import { TopologyPage } from './support/topology-page'

const limits = { canvasGestures: 3, seconds: 5 * 60 }

/** The walk is recorded by itself. */
test.use({ trace: 'off' })

let product: Product
test.beforeAll(async () => {
  test.setTimeout(300_000)
  product = await startProduct({ firstPort: Number(process.env.E2E_PORT ?? 4300) + 20 })
})
test.afterAll(async () => {
  test.setTimeout(60_000)
  await product.remove()
})

/**
 * A newcomer's way from the printed link to the first streamed answer, with nothing in the database. What a person has to
 * do is counted and timed at human pace; the account and a recording of the walk lie beside the test's results
 * (`npx playwright show-trace test-results/first-run-…/first-run.zip`).
 */
test('a newcomer reaches the first streamed answer with three gestures on the canvas in five minutes', async ({
  browser,
}, info) => {
  test.setTimeout(180_000)
  const started = Date.now()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.tracing.start({ screenshots: true, snapshots: true })
  const page = await context.newPage()
  const person = new HumanPace(page)
  await test.step('becomes the first administrator', () => setUp(person))
  await test.step('finds that the sample comes and goes with one click each', () => trySample(page))
  const before = await readCanvasChanges()
  await test.step('draws an agent, a model and the line between them', () => draw(person))
  await test.step('gets the credential of the agent', () => addSecret(person))
  await test.step('runs the first prompt', () => runPrompt(person))
  const canvasGestures = (await readCanvasChanges()).slice(before.length)
  await person.page.goto(`${product.consoleUrl.replace('127.0.0.1', 'localhost')}/`)
  await expect(page.getByText('From here to the first authorized answer')).toBeHidden()
  await context.tracing.stop({ path: info.outputPath('first-run.zip') })
  await context.close()

  const seconds = person.spentSeconds + (Date.now() - started) / 1000
  const report = { canvasGestures, acts: person.acts.length, seconds: Math.round(seconds), walk: person.acts }
  writeFileSync(info.outputPath('first-run.json'), JSON.stringify(report, null, 2))
  await info.attach('first-run.json', {
    body: JSON.stringify(report, null, 2),
    contentType: 'application/json',
  })
  expect(canvasGestures).toEqual(['node.created', 'node.created', 'edge.connected'])
  expect(canvasGestures.length).toBeLessThanOrEqual(limits.canvasGestures)
  expect(seconds).toBeLessThanOrEqual(limits.seconds)
})

async function setUp(person: HumanPace): Promise<void> {
  const { page } = person
  const link = product.lines
    .map((line) => /\S+\/setup#[\w-]+/.exec(line)?.[0])
    .find((found) => found !== undefined)
  await person.open('opens the printed link', link ?? 'no link was printed')
  await person.type('enters the name', page.getByLabel('Name'), administrator.name)
  await person.type('enters the e-mail', page.getByLabel('E-mail'), administrator.email)
  await person.type('enters a password', page.getByLabel('Password'), administrator.password)
  await person.press('creates the account', page.getByRole('button', { name: 'Create administrator' }))
  await expect(page).toHaveURL(/\/sign-in/)
  await person.type('enters the e-mail', page.getByLabel('E-mail'), administrator.email)
  await person.type('enters the password', page.getByLabel('Password'), administrator.password)
  await person.press('signs in', page.getByRole('button', { name: 'Sign in' }))
  await expect(page.getByText('0 of 4 done')).toBeVisible()
}

async function trySample(page: Page): Promise<void> {
  const countNodes = async () => (await product.manage<{ items: unknown[] }>('GET', '/nodes')).items.length
  await page.getByRole('button', { name: 'Load the sample topology' }).press('Enter')
  await expect(page.getByText('The sample topology is loaded.')).toBeVisible()
  expect(await countNodes()).toBeGreaterThan(1)
  await page.getByRole('button', { name: 'Remove the sample topology' }).press('Enter')
  await expect(page.getByText('0 of 4 done')).toBeVisible()
  expect(await countNodes()).toBe(0)
}

/** What was done on the canvas so far, as the server has it on record, one entry for each gesture. */
async function readCanvasChanges(): Promise<string[]> {
  const path = '/audit-events?limit=100'
  const { items } = await product.manage<{ items: { action: string }[] }>('GET', path)
  const actions = items.map(({ action }) => action).filter((action) => /^(node|edge|topology)\./.test(action))
  return actions.toReversed()
}

async function draw(person: HumanPace): Promise<void> {
  const { page } = person
  const topology = new TopologyPage(page)
  await person.press('follows the checklist', page.getByRole('link', { name: 'Create agent' }))
  await person.type('names the agent', page.getByLabel('Name', { exact: true }), 'Billing agent')
  await person.press('registers it', page.getByRole('button', { name: 'Register agent' }))
  await expect(topology.node('Billing agent')).toBeVisible()

  await person.press('adds a node', page.getByRole('button', { name: 'Add node' }))
  await person.press('chooses a model', page.getByRole('menuitem', { name: /^LLM/ }))
  await person.press('chooses a new one', page.getByRole('radio', { name: 'A new Model API' }))
  await person.press('takes the Sandbox', page.getByRole('button', { name: 'Use the Sandbox' }))
  await expect(page.getByRole('combobox', { name: 'Service' })).toHaveText(/Sandbox/)
  await expect(page.getByRole('heading', { name: 'Add node' })).toBeFocused()
  await person.type('names the Model API', page.getByLabel('Name', { exact: true }), 'assistant')
  await person.type('enters the base path', page.getByLabel('Base path'), '/assistant')
  await person.press('adds the model', page.getByRole('button', { name: 'Add to canvas' }))
  await expect(topology.node('/assistant')).toBeVisible()

  await person.key('closes the panel', 'Escape')
  await person.drag('draws the line', {
    card: topology.node('Billing agent'),
    from: topology.node('Billing agent').locator('.react-flow__handle.source'),
    to: topology.node('/assistant'),
  })
  await expect(topology.edge('Billing agent', 'assistant')).toBeAttached()
}

async function addSecret(person: HumanPace): Promise<void> {
  const { page } = person
  await backToChecklist(person, '2 of 4 done')
  await person.press('follows the checklist', page.getByRole('link', { name: 'Add secret' }))
  await person.press('adds a secret', page.getByRole('button', { name: /Add (client )?secret/ }).first())
  const form = page.getByRole('dialog')
  await person.press('creates it', form.getByRole('button', { name: /Add|Create/ }).last())
  await person.press('ticks that it is stored', page.getByRole('checkbox', { name: /I stored it/ }))
  await person.press('closes the dialog', page.getByRole('button', { name: 'Done' }))
}

async function runPrompt(person: HumanPace): Promise<void> {
  const { page } = person
  await backToChecklist(person, '3 of 4 done')
  await person.press('follows the checklist', page.getByRole('link', { name: 'Run prompt' }))
  await person.type(
    'enters a prompt',
    page.getByLabel('Prompt', { exact: true }),
    'How do agents call models without keys?',
  )
  await person.press('sends it', page.getByRole('button', { name: 'Send', exact: true }))
  await expect(page.getByRole('tabpanel', { name: 'Answer' })).toContainText('no real model')
}

async function backToChecklist(person: HumanPace, progress: string): Promise<void> {
  const { page } = person
  const overview = page
    .getByRole('navigation', { name: 'Main navigation' })
    .getByRole('link', { name: 'Overview' })
  await person.press('goes to the overview', overview)
  await expect(page.getByText(progress)).toBeVisible()
}
