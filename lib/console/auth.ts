import 'server-only'
import { getServerSession, type NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cookies, headers } from 'next/headers'
import { config } from '@/lib/config'
import { readSessionContext } from '@/lib/console/request-context'
import { signInLimit } from '@/lib/console/sign-in-limit'
import { AppError } from '@/lib/errors'
import { longestSessionMinutes } from '@/lib/identity/instance/schema'
import { signInInput } from '@/lib/identity/users/schema'
import { signIn } from '@/lib/identity/users/sign-in'
import { log } from '@/lib/log'
import { derivedKey } from '@/lib/vault/keys'
import { sessionCookieName } from '@/lib/console/session-cookie'

/** No cookie counts for longer than this, whatever the instance allows; the session's row says how long it really lasts. */
const cookieSeconds = longestSessionMinutes * 60

declare module 'next-auth' {
  interface Session {
    sessionId: string
  }
  interface User {
    sessionId: string
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId: string
  }
}

/** The settings of next-auth: e-mail and password, sessions as encrypted cookies whose authority is a database read. */
export function authOptions(): NextAuthOptions {
  return {
    secret: derivedKey('session').toString('base64'),
    session: { strategy: 'jwt', maxAge: cookieSeconds },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    useSecureCookies: isSecure(),
    cookies: cookieSettings(),
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (credentials) => authorizeCredentials(credentials),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        const signedIn = user as { sessionId: string } | undefined
        return signedIn === undefined ? token : { sessionId: signedIn.sessionId }
      },
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
    },
    logger: {
      // A cookie that does not open is an old or a forged one: the caller's matter, not ours.
      error: (code) => log()[code === 'JWT_SESSION_ERROR' ? 'debug' : 'error']({ code }, 'next-auth'),
      warn: (code) => log().debug({ code }, 'next-auth'),
      debug: () => undefined,
    },
  }
}

/** The id of the session that the caller's cookie names, or null. Says nothing yet about whether it still counts. */
export async function readSessionId(): Promise<string | null> {
  const session = await getServerSession(authOptions())
  // A cookie from before sessions had rows names none.
  return typeof session?.sessionId === 'string' ? session.sessionId : null
}

/** Removes the session cookie from the browser; `signOut` has ended the session itself. */
export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies()
  const { name, options } = sessionCookie()
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** Unknown failures must not reach the URL of the sign-in page, where next-auth puts the message of what is thrown. */
async function authorizeCredentials(credentials: Record<string, string> | undefined) {
  const context = readSessionContext(await headers())
  const parsed = signInInput.safeParse({ email: credentials?.['email'], password: credentials?.['password'] })
  if (!parsed.success) return null
  try {
    const user = await signIn(parsed.data, context)
    signInLimit.refund(context.sourceIp)
    return { id: user.id, sessionId: user.sessionId }
  } catch (error) {
    if (error instanceof AppError && error.code === 'sign_in.failed') return null
    log().error({ requestId: context.requestId, name: (error as Error).name }, 'sign-in failed unexpectedly')
    throw new Error('internal.error', { cause: error })
  }
}

function isSecure(): boolean {
  return config().publicConsoleUrl.startsWith('https:')
}

function sessionCookie() {
  return {
    name: sessionCookieName(isSecure()),
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
  } as const
}

function cookieSettings() {
  const prefix = isSecure() ? '__Host-' : ''
  const { options } = sessionCookie()
  return {
    sessionToken: sessionCookie(),
    csrfToken: { name: `${prefix}sallyport.csrf`, options },
    callbackUrl: { name: `${prefix}sallyport.callback`, options },
  }
}
