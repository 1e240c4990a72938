import type * as z from 'zod'
import { AppError } from '@/lib/errors'
import { parseInput } from '@/lib/parse-input'

const maxBodyBytes = 1024 * 1024

/** Parses the query. Throws `input.invalid` that names unknown, repeated and wrong parameters. */
export function readQuery(query: URLSearchParams, schema: z.ZodObject | undefined): unknown {
  const fields: Record<string, string> = {}
  for (const name of new Set(query.keys())) {
    if (schema === undefined || !Object.hasOwn(schema.shape, name))
      fields[name] = 'This parameter is not known here.'
    else if (query.getAll(name).length > 1) fields[name] = 'Give this parameter once.'
  }
  if (Object.keys(fields).length > 0) {
    throw new AppError('input.invalid', { message: 'Some query parameters are not valid.', fields })
  }
  return schema === undefined ? {} : parseInput(schema, Object.fromEntries(query))
}

interface JsonBody {
  contentType: string | null
  contentEncoding: string | null
  body: AsyncIterable<Uint8Array> | null
}

/**
 * Reads and parses a JSON body. Throws `media_type.unsupported` (415), `body.too_large` (413) as soon as 1 MB is
 * exceeded, `input.invalid` (400) for malformed JSON and broken rules.
 */
export async function readBody(request: JsonBody, schema: z.ZodType): Promise<unknown> {
  const { contentType, contentEncoding, body } = request
  const isJson = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(contentType ?? '')
  if (!isJson || contentEncoding !== null) {
    throw new AppError('media_type.unsupported', {
      message: 'Send the body as "Content-Type: application/json", in UTF-8 and not compressed.',
    })
  }
  return parseInput(schema, parseJson(await readBytes(body)))
}

async function readBytes(body: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > maxBodyBytes) {
      throw new AppError('body.too_large', { message: 'The body is larger than 1 MB.' })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new AppError('input.invalid', { message: 'The body is not valid JSON in UTF-8.', cause })
  }
}
