import { expect, test } from '@playwright/test'
import { localeCookie } from '@/lib/console/locale'

/** Addresses of what is not there, and how their pages are called in both languages. */
const unknown = [
  ['/agents/agt_nope', 'There is no such agent', '没有这个智能体'],
  ['/applications/app_nope', 'There is no such application', '没有这个应用'],
  ['/consumers/con_nope', 'There is no such consumer', '没有这个消费者'],
  ['/credentials/crd_nope', 'There is no such credential', '没有这个凭据'],
  ['/grants/grt_nope', 'There is no such grant', '没有这个授权'],
  ['/model-apis/api_nope', 'There is no such Model API', '没有这个模型 API'],
  ['/services/svc_nope', 'There is no such service', '没有这个服务'],
  ['/settings/users/usr_nope', 'There is no such user', '没有这个用户'],
  ['/requests/req_nope', 'There is no record of this request', '没有此请求的记录'],
] as const

for (const [index, language] of (['en', 'zh-CN'] as const).entries()) {
  test(`a page of something unknown says so in its title (${language})`, async ({
    page,
    baseURL: url = '',
  }) => {
    await page.context().addCookies([{ name: localeCookie, value: language, url }])
    for (const [path, ...titles] of unknown) {
      await page.goto(path)
      await expect(page, path).toHaveTitle(`${titles[index]} · Sallyport`)
    }
  })
}

test('what is not there is answered each time, also when it is asked for twice at once', async ({ page }) => {
  const paths = ['/applications/app_nope', '/model-apis/api_nope'].flatMap((path) => [path, path])
  for (let time = 0; time < 20; time += 1) {
    const answers = await Promise.all(paths.map((path) => page.request.get(path)))
    expect(answers.map((answer) => answer.status())).toEqual(paths.map(() => 200))
  }
})

test('Debug says that the call of its address is not stored, and where else to look', async ({ page }) => {
  const id = `req_${'nope'.repeat(6)}ab`
  await page.goto(`/debug?request=${id}`)
  const main = page.getByRole('main')
  await expect(main.getByText('This call is not stored here')).toBeVisible()
  await expect(main.getByText(id, { exact: true })).toBeVisible()
  await expect(main.getByText(/about a second after it ends, and keeps it/)).toBeVisible()
  await expect(main.getByRole('button', { name: 'Try again' })).toBeVisible()
  await main.getByRole('link', { name: 'Find it in the audit log' }).press('Enter')
  await expect(page).toHaveURL(new RegExp(`/audit\\?q=request(:|%3A)${id}$`))
})

test('what stands in an address and is no id is not repeated', async ({ page }) => {
  const main = page.getByRole('main')
  for (const [path, title] of [
    ['/debug?request=', 'The address names no call'],
    ['/requests/', 'There is no record of this request'],
  ] as const) {
    await page.goto(`${path}${encodeURIComponent('Call \u202E0800 now')}`)
    await expect(main.getByText(title)).toBeVisible()
    await expect(main, path).not.toContainText('0800')
  }
})
