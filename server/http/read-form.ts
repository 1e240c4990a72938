import { AppError } from '@/lib/errors'
import type { Exchange } from '@/server/http/exchange'
import { readBody } from '@/server/http/read-body'

/** Room for a token exchange with two tokens; a form of an OAuth client is rarely longer than 1 kB. */
const limitBytes = 65_536
const limitFields = 64

/** A form's fields in the order sent, repeats included. */
export type FormFields = [name: string, value: string][]

/**
 * Reads an `application/x-www-form-urlencoded` body. Throws `input.invalid` for too many fields and `body.too_large`;
 * the caller has checked the content type.
 */
export async function readForm(exchange: Exchange): Promise<FormFields> {
  const body = await readBody(exchange, { limitBytes })
  const text = body.toString('utf8')
  let fields = 1
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) fields += 1
  if (fields > limitFields) {
    throw new AppError('input.invalid', { message: `The form has more than ${limitFields} fields.` })
  }
  return [...new URLSearchParams(text)]
}

/** Whether the content type names a form, in UTF-8 and not compressed. */
export function isForm({ request }: Exchange): boolean {
  const { 'content-type': contentType = '', 'content-encoding': encoding = 'identity' } = request.headers
  return (
    /^application\/x-www-form-urlencoded *(?:; *charset *= *"?utf-8"? *)?$/i.test(contentType.trim()) &&
    encoding === 'identity'
  )
}
