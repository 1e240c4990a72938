import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '@/lib/console/content-security-policy'

it('allows nothing inline but what carries the nonce', () => {
  expect(contentSecurityPolicy({ nonce: 'bm9uY2U=', secure: true, development: false })).toBe(
    "default-src 'none'; script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'; style-src 'self' 'nonce-bm9uY2U='; " +
      "style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; " +
      "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
  )
})
