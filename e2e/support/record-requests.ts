import type { Page } from '@playwright/test'

/** Everything that a page sends from now on: addresses, headers and bodies, each request as one text. */
export function recordRequests(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    sent.push([request.method(), request.url(), JSON.stringify(request.headers()), body].join('\n'))
  })
  return sent
}

/** The requests that hold a part of the token: the whole of it, its claims or its signature. */
export function carrying(sent: readonly string[], token: string): string[] {
  const [, claims = token, signature = token] = token.split('.')
  return sent.filter((request) => [token, claims, signature].some((part) => request.includes(part)))
}
