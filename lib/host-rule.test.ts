import { expect, it } from 'vitest'
import { hostRule } from '@/lib/host-rule'

const local = hostRule({ host: '127.0.0.1', publicUrl: 'https://gateway.example' })
const open = hostRule({ host: '0.0.0.0', publicUrl: 'https://gateway.example' })

it.each([
  ['localhost', true],
  ['localhost:8080', true],
  ['a.localhost:8080', true],
  ['127.0.0.1', true],
  ['[::1]:8443', true],
  ['gateway.example', true],
  ['GATEWAY.example:443', true],
  ['evil.example', false],
  ['localhost.evil.example', false],
  ['gateway.example.evil.example', false],
  ['10.0.0.1', false],
])('a listener on the loopback address: %s %s', (host, accepted) => {
  expect(local(host)).toBe(accepted)
})

it.each([
  ['anything.example', true],
  ['10.0.0.1:8080', true],
  ['user@anything.example', false],
  ['a b', false],
  ['a/b', false],
  ['a:port', false],
  ['', false],
  ['-a', false],
])('a listener on every address: %j %s', (host, accepted) => {
  expect(open(host)).toBe(accepted)
})
