import { expect, it } from 'vitest'
import { isSameOrigin } from '@/lib/console/origin'

const publicConsoleUrl = 'https://console.example.com'

it.each([
  ['the public address behind a proxy', 'https://console.example.com', '10.0.0.4:3000', true],
  ['the address in the browser bar', 'http://127.0.0.1:3000', '127.0.0.1:3000', true],
  ['no Origin', null, '127.0.0.1:3000', false],
  ['an opaque Origin', 'null', '127.0.0.1:3000', false],
  ['another host', 'https://evil.example', '127.0.0.1:3000', false],
  ['another port', 'http://127.0.0.1:3001', '127.0.0.1:3000', false],
  ['a host that only begins alike', 'https://console.example.com.evil.example', 'console.example.com', false],
  ['another scheme', 'ftp://127.0.0.1:3000', '127.0.0.1:3000', false],
  ['no Host', 'https://evil.example', null, false],
])('%s', (_, origin, host, expected) => {
  expect(isSameOrigin({ origin, host, publicConsoleUrl })).toBe(expected)
})
