import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/console/auth'
import { readSessionContext } from '@/lib/console/request-context'
import { signInLimit } from '@/lib/console/sign-in-limit'

type Context = RouteContext<'/api/auth/[...nextauth]'>

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const handler = NextAuth(authOptions()) as (request: NextRequest, context: Context) => Promise<Response>
  return handler(request, context)
}

export const GET = answer

/** Sign-in attempts are counted per client address before any password is looked at. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (nextauth.join('/') === 'callback/credentials') {
    const wait = signInLimit.take(readSessionContext(request.headers).sourceIp)
    if (wait !== undefined) return tooMany(request, wait)
  }
  return answer(request, context)
}

/** The body has the shape that next-auth's client reads: the error stands in the query of `url`. */
function tooMany(request: NextRequest, seconds: number): Response {
  const url = new URL(`/sign-in?error=rate.limited&wait=${seconds}`, request.url)
  return Response.json({ url: url.href }, { status: 429, headers: { 'retry-after': String(seconds) } })
}
