import { describe, expect, it } from 'vitest'
import { checkBaseUrl, isAllowedAddress } from '@/lib/gateway/upstream/address-guard'

const refusedAddresses = [
  '127.0.0.1',
  '127.1.2.3',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  'fd00:ec2::254',
  'fc00::1',
  'fe80::1%eth0',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  '::10.0.0.1',
  '::a9fe:a9fe',
  '64:ff9b:1::a00:1',
  '4000::1',
  'fec0::1',
  'no address',
]

describe('isAllowedAddress', () => {
  it.each(refusedAddresses)('refuses %s', (address) => expect(isAllowedAddress(address, [])).toBe(false))

  it.each(['8.8.8.8', '47.94.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('allows %s', (address) =>
    expect(isAllowedAddress(address, [])).toBe(true),
  )

  it.each([
    ['127.0.0.1', ['127.0.0.0/8'], true],
    ['::ffff:127.0.0.1', ['127.0.0.0/8'], true],
    ['10.1.2.3', ['127.0.0.0/8'], false],
    ['10.1.2.3', ['127.0.0.0/8', '10.1.0.0/16'], true],
    ['fd00::1', ['fd00::/8'], true],
    ['127.0.0.1', ['::/0'], false],
    ['127.0.0.1', ['nonsense'], false],
  ])('judges %s under %j as %s', (address, ranges, allowed) =>
    expect(isAllowedAddress(address, ranges)).toBe(allowed),
  )
})

describe('checkBaseUrl', () => {
  it.each([
    'https://api.openai.com/v1',
    'https://api.openai.com/v1/',
    'https://api.openai.com',
    'http://model.example.com:8000/a/b-c_d~e/v1',
    'https://[2606:4700::1111]/v1',
  ])('accepts %s', (url) => expect(checkBaseUrl(url, [])).toBeUndefined())

  it.each([
    ['', 'url.invalid'],
    ['api.openai.com/v1', 'url.invalid'],
    ['https://', 'url.invalid'],
    ['https:api.example.com', 'url.invalid'],
    ['https:///api.example.com', 'url.invalid'],
    ['https://api.example.com/a b', 'url.invalid'],
    ['https://api.example.com/v1\r\nX: 1', 'url.invalid'],
    [' https://api.example.com', 'url.invalid'],
    ['https:\\\\api.example.com', 'url.invalid'],
    ['https://ap\u0131.example.com', 'url.invalid'],
    ['file:///etc/passwd', 'url.scheme'],
    ['ftp://api.example.com', 'url.scheme'],
    ['gopher://api.example.com', 'url.scheme'],
    ['unix:/var/run/docker.sock', 'url.scheme'],
    ['data:text/plain,x', 'url.scheme'],
    ['javascript:alert(1)', 'url.scheme'],
    ['https://user:pass@api.example.com', 'url.userinfo'],
    ['https://@api.example.com', 'url.userinfo'],
    ['https://api.example.com/v1?key=1', 'url.query'],
    ['https://api.example.com/v1#x', 'url.fragment'],
    ['https://api.example.com/../v1', 'url.path'],
    ['https://api.example.com/%2e%2E/v1', 'url.path'],
    ['https://api.example.com/./v1', 'url.path'],
    ['https://api.example.com//v1', 'url.path'],
    ['https://api.example.com/a%2fb', 'url.path'],
    ['https://api.example.com/a%0d%0ab', 'url.path'],
    ['http://127.1/v1', 'url.address'],
    ['http://0x7f.1/v1', 'url.address'],
    ['http://2130706433/v1', 'url.address'],
    ['http://017700000001/v1', 'url.address'],
    ['http://[::ffff:127.0.0.1]/v1', 'url.address'],
    ['http://[::1]/v1', 'url.address'],
    ['http://0.0.0.0/v1', 'url.address'],
    ['http://localhost:11434/v1', 'url.address'],
    ['http://localhost./v1', 'url.address'],
    ['http://LOCALHOST/v1', 'url.address'],
    ['http://a.localhost/v1', 'url.address'],
    ['http://10.0.0.1/v1', 'url.address'],
    ['http://169.254.169.254/latest/meta-data', 'url.address'],
    ['http://metadata.google.internal/v1', 'url.address'],
    ['http://[fe80::1]/v1', 'url.address'],
  ])('refuses %j as %s', (url, problem) => expect(checkBaseUrl(url, [])).toBe(problem))

  it.each([
    ['http://localhost:8000/v1', ['127.0.0.0/8']],
    ['http://localhost:8000/v1', ['::1/128']],
    ['http://127.1/v1', ['127.0.0.0/8']],
    ['http://10.20.30.40/v1', ['10.0.0.0/8']],
  ])('accepts %s when the operator allows %j', (url, ranges) =>
    expect(checkBaseUrl(url, ranges)).toBeUndefined(),
  )
})
