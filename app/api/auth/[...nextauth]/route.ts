import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/console/auth'
import { readSessionContext } from '@/lib/console/request-context'
import { signInLimit } from '@/lib/console/sign-in-limit'

type Context = RouteContext<'/api/auth/[...nextauth]'>

/** The only paths of next-auth that the sign-in form asks for. */
const readable = new Set(['csrf', 'providers', 'session'])
const signInPath = 'callback/credentials'

/**
 * Whatever else next-auth serves stays closed: its own pages, a log that anybody may write to, and second spellings of
 * the sign-in path, which it takes for the same and the limit of attempts does not.
 */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  return readable.has(await readPath(context)) ? answer(request, context) : refuse(request)
}

/** Sign-in attempts are counted per client address before any password is looked at. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if ((await readPath(context)) !== signInPath) return refuse(request)
  const wait = signInLimit.take(readSessionContext(request.headers).sourceIp)
  return wait === undefined ? answer(request, context) : tooMany(request, wait)
}

async function readPath({ params }: Context): Promise<string> {
  return (await params).nextauth.join('/')
}

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const handler = NextAuth(authOptions()) as (request: NextRequest, context: Context) => Promise<Response>
  return handler(request, context)
}

function refuse(request: NextRequest): Response {
  const { requestId } = readSessionContext(request.headers)
  const error = {
    code: 'resource.not_found',
    message: 'There is nothing at this path.',
    request_id: requestId,
  }
  return Response.json({ error }, { status: 404, headers: { 'cache-control': 'no-store' } })
}

/** The body has the shape that next-auth's client reads: the error stands in the query of `url`. */
function tooMany(request: NextRequest, seconds: number): Response {
  const url = new URL(`/sign-in?error=rate.limited&wait=${seconds}`, request.url)
  return Response.json({ url: url.href }, { status: 429, headers: { 'retry-after': String(seconds) } })
}
