import type { HttpRequest, Text } from '@/lib/snippets/http-request'

/** The request as it goes over the wire (RFC 9112 section 3), one form field a line so that it can be read. */
export function writeHttp({ url, headers, body }: HttpRequest): string {
  const { pathname, search, host } = new URL(url)
  const isForm = 'form' in body
  const lines = headers.map(([name, value]) => `${name}: ${writeText(value, (text) => text)}`)
  return [
    `POST ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    ...(isForm ? ['Content-Type: application/x-www-form-urlencoded'] : []),
    ...lines,
    '',
    isForm
      ? body.form
          .map(([name, value]) => `${name}=${writeText(value, (text) => encodeForm(text))}`)
          .join('\n&')
      : JSON.stringify(body.json, null, 2),
  ].join('\n')
}

/** Variables stay readable: what stands in their place is encoded when the request is sent. */
function writeText(text: Text, encode: (text: string) => string): string {
  return text.map((part) => (typeof part === 'string' ? encode(part) : `$${part.variable}`)).join('')
}

function encodeForm(text: string): string {
  return new URLSearchParams({ text }).toString().slice('text='.length)
}
