import { expect, it } from 'vitest'
import { isSameOrigin } from '@/lib/console/origin'

const publicConsoleUrl = 'https://console.example.com'
const local = { publicConsoleUrl, host: '127.0.0.1', consolePort: 3000 }
const open = { ...local, host: '0.0.0.0' }

it.each([
  ['the public address', 'https://console.example.com', local, true],
  ['the public address of an open listener', 'https://console.example.com', open, true],
  ['this machine by name', 'http://localhost:3000', local, true],
  ['this machine by address', 'http://127.0.0.1:3000', local, true],
  ['the default port, which browsers leave out', 'http://localhost', { ...local, consolePort: 80 }, true],
  ['this machine, when others can reach the console', 'http://localhost:3000', open, false],
  [
    'this machine, when nobody named another address',
    'http://127.0.0.1:3000',
    { ...open, publicConsoleUrl: 'http://localhost:3000' },
    true,
  ],
  ['no Origin', null, local, false],
  ['an opaque Origin', 'null', local, false],
  ['another host', 'https://evil.example', local, false],
  ['another host at our port', 'http://evil.example:3000', local, false],
  ['another port', 'http://127.0.0.1:3001', local, false],
  ['the public host without TLS', 'http://console.example.com', local, false],
  ['a host that only begins alike', 'https://console.example.com.evil.example', local, false],
  ['another scheme', 'ftp://127.0.0.1:3000', local, false],
])('%s', (_, origin, settings, expected) => {
  expect(isSameOrigin(origin, settings)).toBe(expected)
})
