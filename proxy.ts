import { NextResponse, type NextRequest } from 'next/server'
import { config as settings, isDevelopment } from '@/lib/config'
import { contentSecurityPolicy } from '@/lib/console/content-security-policy'
import { isSameOrigin } from '@/lib/console/origin'
import { announceRefusedOrigin } from '@/lib/console/refused-origin-channel'
import { readSessionContext } from '@/lib/console/request-context'
import { sessionCookieName } from '@/lib/console/session-cookie'
import { hostRule, type HostRule } from '@/lib/host-rule'
import { newId } from '@/lib/ids'

const openPages = new Set(['/sign-in', '/setup', '/invitation'])
/** The design system's page, which exists in development only. */
const galleryPath = '/gallery'
const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Runs before every page, route and file: request id, security headers, refusal of foreign hosts and cross-origin writes,
 * and a first look at the session cookie. It is not the boundary: pages, actions and routes check session and permission
 * themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const requestId = newId('req')
  const headers = new Headers(request.headers)
  headers.set('x-request-id', requestId)
  headers.set('x-path', `${pathname}${search}`)
  if (!acceptsHost(headers.get('host') ?? '')) return finish(refuseHost(requestId), requestId)
  // The management API knows bearer tokens only; a browser cannot be made to send one across origins.
  if (pathname.startsWith('/api/v1/')) return finish(NextResponse.next({ request: { headers } }), requestId)
  if (isForgedWrite(request)) {
    announceRefusedOrigin(readSessionContext(headers))
    return finish(refuseOrigin(requestId), requestId)
  }
  if (namesNothing(request.nextUrl)) return finish(new NextResponse(null, { status: 404 }), requestId)
  if (pathname.startsWith('/api/')) return finish(NextResponse.next({ request: { headers } }), requestId)

  const secure = isSecure()
  const asset = isAsset(pathname)
  const open = asset || openPages.has(pathname) || (pathname === galleryPath && isDevelopment())
  if (!open && !request.cookies.has(sessionCookieName(secure))) {
    const signIn = new URL('/sign-in', request.url)
    if (pathname !== '/') signIn.searchParams.set('next', `${pathname}${search}`)
    return finish(NextResponse.redirect(signIn, 303), requestId)
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy({ nonce, secure, development: isDevelopment() })
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return asset ? response : finish(response, requestId)
}

/**
 * What pages consist of: open to everybody, and kept by browsers as long as Next says. Where there is no such file a page
 * may answer instead, so these addresses pass every other check too.
 */
function isAsset(pathname: string): boolean {
  return pathname.startsWith('/_next/static/') || pathname === '/icon.svg'
}

/**
 * Nothing can have such an address, and asking for it would only fail: PostgreSQL has no NUL, and an address that was cut
 * in the middle of a character cannot be read.
 */
function namesNothing({ pathname, search }: URL): boolean {
  if (`${pathname}${search}`.includes('%00')) return true
  try {
    decodeURIComponent(pathname)
    return false
  } catch {
    return true
  }
}

function isSecure(): boolean {
  return settings().publicConsoleUrl.startsWith('https:')
}

/** Server actions are posted to page addresses, so every path counts. */
function isForgedWrite({ method, headers }: NextRequest): boolean {
  if (readingMethods.has(method)) return false
  return !isSameOrigin(headers.get('origin'), settings())
}

function refuseOrigin(requestId: string): NextResponse {
  const message = 'The request came from another origin and was refused. Reload the page and try again.'
  return NextResponse.json(
    { error: { code: 'origin.refused', message, request_id: requestId } },
    { status: 403 },
  )
}

let rule: HostRule | undefined

function acceptsHost(host: string): boolean {
  const { host: bound, publicConsoleUrl } = settings()
  rule ??= hostRule({ host: bound, publicUrl: publicConsoleUrl })
  return rule(host)
}

function refuseHost(requestId: string): NextResponse {
  const message =
    'This server does not answer for the host of the request. Set PUBLIC_CONSOLE_URL to its public origin.'
  return NextResponse.json(
    { error: { code: 'input.invalid', message, request_id: requestId } },
    { status: 421 },
  )
}

function finish(response: NextResponse, requestId: string): NextResponse {
  response.headers.set('x-request-id', requestId)
  response.headers.set('cache-control', 'no-store')
  if (isSecure()) response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  return response
}
