import { readdirSync, readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { formPages, seedDetailPages } from './support/detail-pages'
import { pages } from './support/pages'
import { visitAll } from './support/visit-all'

/** Every text of the console by its path. */
function flatten(value: object, prefix = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] =>
    typeof inner === 'object' && inner !== null
      ? flatten(inner, `${prefix}${key}.`)
      : [[prefix + key, String(inner)]],
  )
}

/** The texts of a language as the files have them. */
function readTexts(language: 'en' | 'zh'): [string, string][] {
  return readdirSync(`messages/${language}`).flatMap((file) => {
    const texts = JSON.parse(readFileSync(`messages/${language}/${file}`, 'utf8')) as object
    return flatten(texts, `${file}:`)
  })
}

const chinese = new Map(readTexts('zh'))
/** English texts that Chinese readers must not meet; texts with changing parts are found by their words below. */
const english = new Set(
  readTexts('en')
    .filter(([path, text]) => chinese.get(path) !== text && /[a-z]{3}/.test(text) && !/[{<]/.test(text))
    .map(([, text]) => text),
)
/** Four words in a row, and nothing Chinese about them, are a sentence and not a name, a path or a key. */
const isEnglishSentence = (text: string) =>
  /\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}\b/.test(text) && !/\p{Script=Han}/u.test(text)

/** What the page shows or says to screen readers, apart from code and from what people wrote themselves. */
function readPage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told: string[] = []
    const ownWords = 'code, pre, script, style, textarea, [lang="en"], .font-mono'
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode() !== null) {
      const { currentNode } = walker
      if (currentNode.parentElement?.closest(ownWords) === null) told.push(currentNode.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        told.push(element.getAttribute(name) ?? '')
    }
    return told.map((text) => text.trim()).filter((text) => text !== '')
  })
}

/** What the audit log keeps as the name of a target is data, written once for readers of every language. */
const data: Record<string, readonly string[]> = { '/audit': ['Audit log', 'Diagnostics'] }

const softly = expect.configure({ soft: true })

test('no page shows a text that is not translated', async ({ context, request, baseURL }) => {
  test.setTimeout(180_000)
  await context.addCookies([{ name: 'locale', value: 'zh-CN', url: baseURL ?? '' }])
  const paths = [...pages.map(({ path }) => path), ...formPages, ...(await seedDetailPages(request))]
  await visitAll(context, paths, async (page, path) => {
    // The canvas says its own words once it has come to life.
    await page.goto(path, { waitUntil: path.startsWith('/topology') ? 'networkidle' : 'load' })
    await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible()
    const findEnglish = async () => {
      const texts = (await readPage(page)).filter((text) => data[path]?.includes(text) !== true)
      return [...new Set(texts.filter((text) => english.has(text) || isEnglishSentence(text)))]
    }
    await softly.poll(findEnglish, { message: path, timeout: 5_000 }).toEqual([])
  })
})
